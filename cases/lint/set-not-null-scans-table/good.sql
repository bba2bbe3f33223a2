ALTER TABLE posts ADD CONSTRAINT slug_there CHECK (slug IS NOT NULL) NOT VALID;

-- ashlar:step
ALTER TABLE posts VALIDATE CONSTRAINT slug_there;

-- ashlar:step
ALTER TABLE posts ALTER COLUMN slug SET NOT NULL;
ALTER TABLE posts DROP CONSTRAINT slug_there;
