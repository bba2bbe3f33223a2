-- ashlar:step no-transaction
CREATE UNIQUE INDEX CONCURRENTLY posts_slug_key ON posts (slug);

-- ashlar:step
ALTER TABLE posts ADD CONSTRAINT posts_slug_key UNIQUE USING INDEX posts_slug_key;
