SET lock_timeout = '2s';
ALTER TABLE posts DISABLE TRIGGER ALL;
UPDATE posts SET slug = lower(title) WHERE id < 1000;
ALTER TABLE posts ENABLE TRIGGER ALL;
