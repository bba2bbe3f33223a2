SET lock_timeout = '2s';
ALTER TABLE posts DROP CONSTRAINT posts_slug_key;
