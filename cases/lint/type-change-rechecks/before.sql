CREATE TABLE posts (
  id bigint PRIMARY KEY,
  title varchar(50) CONSTRAINT posts_title_check CHECK (title <> '')
);
