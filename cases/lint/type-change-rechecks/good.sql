-- ashlar:step
ALTER TABLE posts DROP CONSTRAINT posts_title_check;
ALTER TABLE posts ALTER COLUMN title TYPE text;
ALTER TABLE posts ADD CONSTRAINT posts_title_check CHECK (title <> '') NOT VALID;

-- ashlar:step
ALTER TABLE posts VALIDATE CONSTRAINT posts_title_check;
