-- ashlar:step no-transaction
DROP INDEX CONCURRENTLY IF EXISTS posts_slug_idx;
CREATE INDEX CONCURRENTLY posts_slug_idx ON posts (slug);
