CREATE TABLE meetings (
  id uuid PRIMARY KEY,
  starts_at timestamptz(3) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
