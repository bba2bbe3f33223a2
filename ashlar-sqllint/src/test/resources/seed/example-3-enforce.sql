-- Example 3: migrations/002_enforce_post_slug.sql
-- Run AFTER backfill is complete and code is updated

-- Step 3: Set NOT NULL
ALTER TABLE posts ALTER COLUMN slug SET NOT NULL;

-- Step 4: Add unique index concurrently (no lock)
CREATE UNIQUE INDEX CONCURRENTLY idx_posts_org_slug
  ON posts (organization_id, slug)
  WHERE deleted_at IS NULL;
