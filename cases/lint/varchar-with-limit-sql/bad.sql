CREATE TABLE tags (
  id uuid PRIMARY KEY,
  name varchar(30) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
