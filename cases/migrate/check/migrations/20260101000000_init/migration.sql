CREATE TABLE posts (id int PRIMARY KEY, title text NOT NULL, body text NOT NULL);
CREATE TABLE tags (id int PRIMARY KEY, post_id int NOT NULL REFERENCES posts);
