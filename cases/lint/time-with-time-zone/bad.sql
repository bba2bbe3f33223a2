CREATE TABLE shops (
  id uuid PRIMARY KEY,
  opens_at timetz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
