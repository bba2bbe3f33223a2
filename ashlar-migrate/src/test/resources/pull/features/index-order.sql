-- says: sort: Desc
-- says: @nulls(first
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer);
CREATE INDEX i ON t (a DESC, b NULLS FIRST);
CREATE INDEX j ON t (a DESC NULLS LAST);
