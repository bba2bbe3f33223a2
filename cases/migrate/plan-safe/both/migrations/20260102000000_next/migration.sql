ALTER TABLE posts ADD COLUMN slug text;
ALTER TABLE posts ALTER COLUMN title TYPE varchar(120);
-- ashlar:backfill table=posts key=id
UPDATE posts SET slug = lower(title) WHERE slug IS NULL;
-- ashlar:step
ALTER TABLE posts ADD CONSTRAINT slug_there CHECK (slug IS NOT NULL) NOT VALID;
-- ashlar:step
ALTER TABLE posts VALIDATE CONSTRAINT slug_there;
-- ashlar:step
ALTER TABLE posts ALTER COLUMN slug SET NOT NULL;
ALTER TABLE posts DROP CONSTRAINT slug_there;
-- ashlar:step no-transaction
CREATE UNIQUE INDEX CONCURRENTLY posts_slug_key ON posts (slug);
-- ashlar:step
ALTER TABLE posts ADD CONSTRAINT posts_slug_key UNIQUE USING INDEX posts_slug_key;
