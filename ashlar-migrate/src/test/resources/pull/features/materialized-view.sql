-- says: @materialized
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE MATERIALIZED VIEW v AS SELECT id, a FROM t;
CREATE UNIQUE INDEX v_id_key ON v (id);
