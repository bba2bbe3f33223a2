CREATE TABLE posts (id int PRIMARY KEY, title text NOT NULL);

CREATE INDEX posts_title ON posts (title);
