-- says: Unsupported("tsvector")
CREATE TABLE t (id integer PRIMARY KEY, a tsvector, b tsquery);
