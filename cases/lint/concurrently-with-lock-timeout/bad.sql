-- atlas:txmode none
SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY posts_slug_idx ON posts (slug);
