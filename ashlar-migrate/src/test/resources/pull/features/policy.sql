-- says: @policy(mine
-- says: restrictive: true
-- says: force: true
CREATE TABLE t (id integer PRIMARY KEY, a integer);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;
CREATE POLICY mine ON t AS RESTRICTIVE FOR UPDATE TO pg_monitor USING (a > 1) WITH CHECK (a > 2);
