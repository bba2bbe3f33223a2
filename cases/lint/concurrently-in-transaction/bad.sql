SET lock_timeout = '2s';
ALTER TABLE posts ADD COLUMN slug text;
CREATE UNIQUE INDEX CONCURRENTLY posts_slug_key ON posts (slug);
