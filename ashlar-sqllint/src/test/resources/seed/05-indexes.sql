-- Section 5: Composite index: equality first, then range
CREATE INDEX idx_posts_author_created
  ON posts (author_id, created_at DESC)
  WHERE deleted_at IS NULL;

-- GIN index for JSONB queries
CREATE INDEX idx_posts_metadata ON posts USING GIN (metadata);

-- Covering index (index-only scan)
CREATE INDEX idx_posts_list ON posts (status, created_at DESC)
  INCLUDE (id, title, author_id)
  WHERE deleted_at IS NULL;

EXPLAIN ANALYZE
SELECT id, title, created_at
FROM posts
WHERE author_id = '550e8400-e29b-41d4-a716-446655440000'
  AND status = 'published'
  AND deleted_at IS NULL
ORDER BY created_at DESC
LIMIT 20;
