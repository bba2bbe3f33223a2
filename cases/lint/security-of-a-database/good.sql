DROP VIEW recent, published;
DROP MATERIALIZED VIEW counts;
DROP FUNCTION total();
DROP TABLE notes;

DROP POLICY cast_as_it_stands ON posts;
DROP POLICY published ON posts;
DROP POLICY each_row ON comments;
DROP POLICY open ON comments;

CREATE FUNCTION tenant() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT NULLIF(current_setting('app.tenant', true), '')::uuid $$;

CREATE POLICY tenant ON posts USING (organization_id = (SELECT tenant())) WITH CHECK (organization_id = (SELECT tenant()));
CREATE POLICY published ON posts AS RESTRICTIVE FOR SELECT USING (status = 'PUBLISHED');
CREATE POLICY tenant ON comments USING (organization_id = (SELECT tenant())) WITH CHECK (organization_id = (SELECT tenant()));
CREATE POLICY tenant ON events USING (organization_id = (SELECT tenant())) WITH CHECK (organization_id = (SELECT tenant()));
CREATE POLICY tenant ON files USING (organization_id = (SELECT tenant())) WITH CHECK (organization_id = (SELECT tenant()));
ALTER TABLE files ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

REVOKE ALL ON events_2026, comments FROM app;
GRANT SELECT, INSERT, UPDATE, DELETE ON comments TO app;
REVOKE SELECT ON users FROM PUBLIC;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

CREATE VIEW published WITH (security_invoker = true) AS SELECT * FROM posts WHERE status = 'PUBLISHED';
GRANT SELECT ON published TO app;

CREATE FUNCTION total() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = ''
  AS 'SELECT count(*) FROM public.posts';
REVOKE EXECUTE ON FUNCTION total() FROM PUBLIC;
