CREATE TABLE posts (id bigint PRIMARY KEY, slug text);
