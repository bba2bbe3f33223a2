-- says: view V
-- says: @definition(
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE VIEW v WITH (security_invoker = true) AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT max(a) AS most FROM v;
