-- says: @exclude(
-- says: where: "(a > 0)"
-- says: deferrable
CREATE EXTENSION btree_gist;
CREATE TABLE t (id integer PRIMARY KEY, a integer, during tstzrange, EXCLUDE USING gist (a WITH =, during WITH &&) WHERE (a > 0) DEFERRABLE);
