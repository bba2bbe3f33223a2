CREATE TABLE people (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  folded text GENERATED ALWAYS AS (lower(email)) VIRTUAL
);
