-- ashlar:step no-transaction
DROP INDEX CONCURRENTLY IF EXISTS posts_organization_id_slug_key;

-- ashlar:step
DROP TRIGGER IF EXISTS posts_fill_slug ON posts;
DROP FUNCTION IF EXISTS posts_fill_slug();
ALTER TABLE posts DROP COLUMN IF EXISTS slug;
DROP FUNCTION IF EXISTS post_slug(text, uuid);
