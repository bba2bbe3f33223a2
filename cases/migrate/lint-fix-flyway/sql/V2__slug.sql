SET lock_timeout = '2s';
CREATE INDEX posts_slug_idx ON posts (slug);
ALTER TABLE posts ADD CONSTRAINT posts_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (id);
