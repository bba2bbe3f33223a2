ALTER TABLE posts ADD COLUMN slug text;

-- ashlar:step no-transaction
CREATE UNIQUE INDEX CONCURRENTLY posts_slug_key ON posts (slug);
