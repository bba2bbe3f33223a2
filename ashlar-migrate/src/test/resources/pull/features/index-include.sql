-- says: @include([b])
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer);
CREATE INDEX i ON t (a) INCLUDE (b);
