CREATE TYPE e AS ENUM ('x', 'y');
CREATE DOMAIN dom AS int;
CREATE FUNCTION trg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE SEQUENCE sq;
CREATE TABLE parent (id bigint PRIMARY KEY);
CREATE TABLE t (
    id bigserial PRIMARY KEY, a int, b int NOT NULL, k int, nn int, i4 int, s varchar(50), x text, n numeric(10, 2),
    ts timestamp, c cidr, d date, st char(5), vc int, pid bigint,
    CONSTRAINT b_pos CHECK (b > 0)
);
ALTER TABLE t ADD CONSTRAINT vc_nn CHECK (vc IS NOT NULL) NOT VALID;
ALTER TABLE t ADD CONSTRAINT fk_nv FOREIGN KEY (pid) REFERENCES parent (id) NOT VALID;
CREATE INDEX t_a_idx ON t (a);
CREATE UNIQUE INDEX t_k_uq ON t (k);
CREATE UNIQUE INDEX t_nn_uq ON t (nn);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE MATERIALIZED VIEW mv AS SELECT t.id, 1 AS one FROM t;
CREATE UNIQUE INDEX mv_id_idx ON mv (id);
CREATE TABLE t2 (id int PRIMARY KEY, tid bigint REFERENCES t (id));
CREATE TABLE child (id int, pid bigint REFERENCES parent (id));
CREATE TABLE unl (id int);
CREATE TABLE tt (q dom);
CREATE TABLE p (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE p_def PARTITION OF p DEFAULT;
CREATE TABLE p_new (id bigint, at date);
CREATE TABLE p_new_ck (id bigint, at date NOT NULL, CHECK (at >= '2026-01-01' AND at < '2027-01-01'));
