CREATE TABLE offers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ends_at timestamptz NOT NULL CHECK (ends_at > now())
);
