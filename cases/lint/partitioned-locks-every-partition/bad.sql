SET lock_timeout = '2s';
ALTER TABLE events ALTER COLUMN account_id SET NOT NULL;
