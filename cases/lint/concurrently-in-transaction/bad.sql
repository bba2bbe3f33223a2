ALTER TABLE posts ADD COLUMN slug text; -- lint.off(alter-without-lock-timeout, "the runner sets one")
CREATE UNIQUE INDEX CONCURRENTLY posts_slug_key ON posts (slug);
