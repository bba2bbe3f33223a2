-- Example 4: Add targeted composite index
CREATE INDEX idx_posts_author_published
  ON posts (author_id, status, created_at DESC)
  WHERE deleted_at IS NULL;
