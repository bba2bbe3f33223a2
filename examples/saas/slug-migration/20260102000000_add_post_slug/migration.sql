-- Gives every post a slug while the application, which knows nothing of slugs yet, goes on reading and writing.
-- Each step is done wholly or not at all, and is recorded: a run that was killed goes on with the next one.

-- ashlar:step
-- ACCESS EXCLUSIVE, for a moment: a nullable column without a default changes the catalogue only.
ALTER TABLE posts ADD COLUMN slug text;

-- ashlar:step
-- The end of the id, not its beginning: a UUID of version 7 begins with the time, which posts of one minute share.
CREATE FUNCTION post_slug(title text, id uuid) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(nullif(trim(BOTH '-' FROM regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g')), '') || '-', '')
    || right(id::text, 12);

CREATE FUNCTION posts_fill_slug() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  NEW.slug := post_slug(NEW.title, NEW.id);
  RETURN NEW;
END
$$;

-- New rows get a slug from here on. The trigger waits for writers that began before it, so no row slips between it and
-- the backfill. (SHARE ROW EXCLUSIVE, for a moment.)
CREATE TRIGGER posts_fill_slug BEFORE INSERT OR UPDATE ON posts
  FOR EACH ROW WHEN (NEW.slug IS NULL) EXECUTE FUNCTION posts_fill_slug();

-- ashlar:backfill table=posts key=id batch=1000
UPDATE posts SET slug = post_slug(title, id) WHERE slug IS NULL;

-- NOT NULL without scanning the table under ACCESS EXCLUSIVE. PostgreSQL 18 can add the constraint unproved and prove it
-- later; before it, a proved CHECK spares SET NOT NULL its scan.

-- ashlar:step since=18
ALTER TABLE posts ADD CONSTRAINT posts_slug_not_null NOT NULL slug NOT VALID;

-- ashlar:step since=18
ALTER TABLE posts VALIDATE CONSTRAINT posts_slug_not_null;

-- ashlar:step until=17
ALTER TABLE posts ADD CONSTRAINT posts_slug_present CHECK (slug IS NOT NULL) NOT VALID;

-- ashlar:step until=17
ALTER TABLE posts VALIDATE CONSTRAINT posts_slug_present;

-- ashlar:step until=17
-- Two statements: one ALTER TABLE would drop the CHECK first, and then scan the table for NULLs after all.
ALTER TABLE posts ALTER COLUMN slug SET NOT NULL;
ALTER TABLE posts DROP CONSTRAINT posts_slug_present;

-- ashlar:step no-transaction
-- Slugs of deleted posts are free again.
CREATE UNIQUE INDEX CONCURRENTLY posts_organization_id_slug_key ON posts (organization_id, slug)
  WHERE deleted_at IS NULL;
