CREATE TABLE people (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  first text NOT NULL,
  last text NOT NULL,
  whole text GENERATED ALWAYS AS (first || ' ' || last) STORED
);
