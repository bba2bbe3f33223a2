SET lock_timeout = '2s';
ALTER TABLE posts ALTER COLUMN title DROP NOT NULL;
