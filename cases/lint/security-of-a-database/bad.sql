CREATE TABLE posts (id bigint PRIMARY KEY, organization_id uuid NOT NULL, status text NOT NULL);
CREATE TABLE comments (id bigint PRIMARY KEY, organization_id uuid NOT NULL);
CREATE TABLE files (id bigint PRIMARY KEY, organization_id uuid NOT NULL);
CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, password_hash text NOT NULL);
CREATE TABLE events (organization_id uuid NOT NULL, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

ALTER TABLE posts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE comments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY cast_as_it_stands ON posts
  USING (organization_id = (SELECT current_setting('app.tenant', true)::uuid));
CREATE POLICY published ON posts FOR SELECT USING (status = 'PUBLISHED');
CREATE POLICY each_row ON comments
  USING (organization_id = NULLIF(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (true);
CREATE POLICY open ON comments FOR INSERT WITH CHECK (true);
CREATE POLICY forgotten ON notes USING (true) WITH CHECK (true);

GRANT SELECT ON events, events_2026 TO app;
GRANT ALL ON comments TO app;
GRANT SELECT ON users TO PUBLIC;
GRANT CREATE ON SCHEMA public TO PUBLIC;

CREATE VIEW published AS SELECT * FROM posts WHERE status = 'PUBLISHED';
CREATE VIEW recent AS SELECT * FROM published;
CREATE MATERIALIZED VIEW counts AS SELECT organization_id, count(*) FROM posts GROUP BY 1;
GRANT SELECT ON recent, counts TO app;

CREATE FUNCTION total() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM posts';
