-- ashlar:step
ALTER TABLE posts ADD CONSTRAINT posts_words_check CHECK (words >= 0) NOT VALID;
