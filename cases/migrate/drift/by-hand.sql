ALTER TABLE posts ADD COLUMN note text;
CREATE INDEX posts_by_title ON posts (title);
