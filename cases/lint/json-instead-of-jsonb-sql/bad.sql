CREATE TABLE events (
  id uuid PRIMARY KEY,
  payload json NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
