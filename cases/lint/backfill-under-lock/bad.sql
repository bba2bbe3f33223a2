SET lock_timeout = '2s';
ALTER TABLE posts ADD COLUMN rating integer;
UPDATE posts SET rating = 3 WHERE rating IS NULL;
