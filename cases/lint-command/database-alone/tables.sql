CREATE TABLE users (id uuid PRIMARY KEY, email text NOT NULL UNIQUE);

CREATE TABLE posts (
  title varchar(80) NOT NULL,
  author_id uuid NOT NULL REFERENCES users (id)
);
