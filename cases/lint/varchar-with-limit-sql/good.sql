CREATE TABLE tags (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) <= 30),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
