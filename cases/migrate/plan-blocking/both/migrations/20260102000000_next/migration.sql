ALTER TABLE posts ALTER COLUMN rating TYPE bigint;
CREATE INDEX posts_title_idx ON posts (title);
ALTER TABLE posts ADD CONSTRAINT rated CHECK (rating > 0);
DROP INDEX posts_author_id_idx;
ALTER TABLE posts DROP CONSTRAINT posts_author_id_fkey;
CREATE TABLE tags (id bigint PRIMARY KEY, post_id int REFERENCES posts (id));
CREATE INDEX ON tags (post_id);
ALTER INDEX users_pkey RENAME TO users_key;
