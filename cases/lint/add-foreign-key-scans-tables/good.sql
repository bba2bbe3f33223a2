-- ashlar:step
ALTER TABLE posts ADD CONSTRAINT posts_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (id) NOT VALID;

-- ashlar:step
ALTER TABLE posts VALIDATE CONSTRAINT posts_author_id_fkey;
