CREATE EXTENSION btree_gist;
CREATE DOMAIN email AS text DEFAULT 'nobody@example.org' CONSTRAINT has_at CHECK (VALUE ~ '@');
CREATE TYPE address AS (street text, zip character varying(10));
CREATE TYPE mood AS ENUM ('happy', 'sad');
COMMENT ON TYPE mood IS 'How they are.';
CREATE FUNCTION z_slug(input text) RETURNS text LANGUAGE sql IMMUTABLE RETURN lower(input);
CREATE FUNCTION a_slug(input text, sep text DEFAULT '-') RETURNS text LANGUAGE sql IMMUTABLE RETURN replace(z_slug(input), ' ', sep);
CREATE TABLE people (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000 CACHE 5) PRIMARY KEY,
  mail email NOT NULL,
  name text COLLATE "C" NOT NULL CHECK (name <> ''),
  sort_name text GENERATED ALWAYS AS (lower(name)) STORED,
  home address,
  mood mood,
  aged integer,
  CONSTRAINT grown CHECK (aged > 17 AND name <> 'x')
);
COMMENT ON TABLE people IS E'Who "they" are.\n\nIt''s said in lines.\n@zod is not ours.';
COMMENT ON COLUMN people.name IS E'First line.\nSecond "line".';
CREATE INDEX people_lower_idx ON people (lower(name) DESC NULLS LAST, aged) INCLUDE (mail) WHERE aged IS NOT NULL;
CREATE UNIQUE INDEX people_mail ON people (mail) NULLS NOT DISTINCT;
CREATE INDEX people_aged ON people (aged NULLS FIRST) WITH (fillfactor = 70);
CREATE FUNCTION set_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- keeps "names" short

  NEW.name := a_slug(NEW.name);
  RETURN NEW;
END
$$;
CREATE TRIGGER people_name BEFORE INSERT OR UPDATE OF name ON people FOR EACH ROW WHEN (NEW.name IS NOT NULL) EXECUTE FUNCTION set_name();
CREATE CONSTRAINT TRIGGER people_late AFTER DELETE ON people DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION set_name();
CREATE TABLE bookings (
  id integer PRIMARY KEY,
  room integer NOT NULL,
  person_id bigint,
  during tstzrange NOT NULL,
  FOREIGN KEY (person_id) REFERENCES people ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (room > 0)
);
CREATE TABLE events (
  id integer NOT NULL,
  made_at timestamp(3) NOT NULL,
  kind text NOT NULL,
  PRIMARY KEY (id, made_at)
) PARTITION BY RANGE (made_at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE VIEW z_grown WITH (security_invoker = true) AS SELECT id, name, mood, mail, home FROM people WHERE aged > 17;
CREATE VIEW a_names AS SELECT id, upper(name) AS name FROM z_grown;
COMMENT ON VIEW a_names IS 'Names in capitals.';
CREATE MATERIALIZED VIEW moods AS SELECT mood, count(*) AS people FROM people GROUP BY mood;
CREATE UNIQUE INDEX moods_mood_key ON moods (mood);
CREATE INDEX moods_people ON moods (people);
ALTER TABLE bookings ENABLE ROW LEVEL SECURITY;
CREATE POLICY "See rooms" ON bookings FOR SELECT USING (room > 0);
CREATE POLICY walls ON bookings AS RESTRICTIVE USING (room < 1000) WITH CHECK (room < 900);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE events FORCE ROW LEVEL SECURITY;
