-- Section 7: Step 1: Add nullable column (no lock)
ALTER TABLE posts ADD COLUMN slug TEXT;

-- Step 2: Backfill data (in batches, during low traffic)
UPDATE posts SET slug = lower(replace(title, ' ', '-'))
WHERE slug IS NULL
LIMIT 1000;

-- Step 3: Add NOT NULL constraint (after all rows have values)
ALTER TABLE posts ALTER COLUMN slug SET NOT NULL;

-- Step 4: Add unique index concurrently (no lock)
CREATE UNIQUE INDEX CONCURRENTLY idx_posts_slug ON posts (slug);
