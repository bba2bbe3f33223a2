-- says: where: raw(
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE INDEX i ON t (a) WHERE a > 3;
CREATE UNIQUE INDEX j ON t (a) WHERE a < 3;
