SET lock_timeout = '2s';
ALTER TABLE posts ADD CONSTRAINT posts_words_check CHECK (words >= 0);
