-- says: @index([raw("lower(a)")
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE INDEX i ON t (lower(a), (a || a));
