-- ashlar:step
ALTER TABLE posts ADD COLUMN rating integer;

-- ashlar:step
ALTER TABLE posts ADD CONSTRAINT posts_rating_check CHECK (rating BETWEEN 1 AND 5) NOT VALID;

-- ashlar:step
ALTER TABLE posts VALIDATE CONSTRAINT posts_rating_check;
