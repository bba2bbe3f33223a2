-- says: checkOption: local
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE VIEW v WITH (check_option = local) AS SELECT id, a FROM t WHERE a > 1;
