CREATE TABLE invoices (
  id uuid PRIMARY KEY,
  total money NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
