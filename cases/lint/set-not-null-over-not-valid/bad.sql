SET lock_timeout = '2s';
ALTER TABLE notes ALTER COLUMN body SET NOT NULL;
