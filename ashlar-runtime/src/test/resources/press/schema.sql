CREATE TABLE books (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  sort_title text NOT NULL GENERATED ALWAYS AS (lower(title)) STORED,
  sold integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  deleted_at timestamptz
);
CREATE UNIQUE INDEX books_title_key ON books (title) WHERE deleted_at IS NULL;

CREATE TABLE reviews (
  id serial PRIMARY KEY,
  text text NOT NULL,
  book_id uuid NOT NULL REFERENCES books (id) ON DELETE CASCADE,
  to_id integer REFERENCES reviews (id) ON DELETE CASCADE,
  deleted_at timestamp(3)
);

CREATE TABLE editions (
  id serial PRIMARY KEY,
  year integer NOT NULL,
  book_id uuid NOT NULL REFERENCES books (id) ON DELETE CASCADE
);

CREATE TABLE events (
  id serial PRIMARY KEY,
  name text NOT NULL,
  fee integer NOT NULL DEFAULT 0 CONSTRAINT events_fee_check CHECK (fee >= 0),
  during int4range NOT NULL,
  book_id uuid NOT NULL REFERENCES books (id) ON DELETE RESTRICT,
  notes jsonb NOT NULL DEFAULT '{}',
  extra jsonb,
  CONSTRAINT events_during_excl EXCLUDE USING gist (during WITH &&)
);
CREATE UNIQUE INDEX events_name_key ON events (name);

CREATE VIEW sales WITH (security_invoker = true) AS SELECT id, title, sold FROM books WHERE deleted_at IS NULL;
CREATE MATERIALIZED VIEW best_sellers AS SELECT id, title, sold FROM books WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX best_sellers_id_key ON best_sellers (id);

-- as @softDelete(..., retention: "90 days") makes it
CREATE FUNCTION purge_deleted_books(batch integer DEFAULT 1000) RETURNS bigint LANGUAGE plpgsql AS $purge$
DECLARE
  purged bigint;
BEGIN
  DELETE FROM books WHERE ctid = ANY (ARRAY(
    SELECT old.ctid FROM books AS old
     WHERE old.deleted_at < CURRENT_TIMESTAMP - INTERVAL '90 days'
     ORDER BY old.deleted_at LIMIT batch FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS purged = ROW_COUNT;
  RETURN purged;
END
$purge$;
