-- Example 3: migrations/001_add_post_slug.sql

-- Step 1: Add nullable column (instant, no lock)
ALTER TABLE posts ADD COLUMN slug TEXT;

-- Step 2: Create function for generating slugs
CREATE OR REPLACE FUNCTION generate_slug(title TEXT, id UUID)
RETURNS TEXT AS $$
  SELECT lower(regexp_replace(title, '[^a-zA-Z0-9]+', '-', 'g')) || '-' || left(id::text, 8);
$$ LANGUAGE SQL IMMUTABLE;
