CREATE TABLE notes (
  id uuid PRIMARY KEY,
  updated_at timestamptz NOT NULL,
  text text NOT NULL
);
