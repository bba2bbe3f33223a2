-- ashlar:step
ALTER TABLE posts ADD CONSTRAINT posts_words_check CHECK (words >= 0) NOT VALID;

-- ashlar:step
ALTER TABLE posts VALIDATE CONSTRAINT posts_words_check;
