-- ashlar:step
ALTER TABLE posts ADD COLUMN public_id uuid;
ALTER TABLE posts ALTER COLUMN public_id SET DEFAULT gen_random_uuid();

-- ashlar:backfill table=posts key=id batch=1000
UPDATE posts SET public_id = gen_random_uuid() WHERE public_id IS NULL;

-- ashlar:step
ALTER TABLE posts ADD CONSTRAINT posts_public_id_not_null NOT NULL public_id NOT VALID;

-- ashlar:step
ALTER TABLE posts VALIDATE CONSTRAINT posts_public_id_not_null;
