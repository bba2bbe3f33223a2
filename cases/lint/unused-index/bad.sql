CREATE TABLE posts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL);

CREATE INDEX posts_title_idx ON posts (title);
