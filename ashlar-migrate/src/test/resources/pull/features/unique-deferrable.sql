-- says: @deferrable(initially: immediate)
CREATE TABLE t (id integer PRIMARY KEY, a integer, UNIQUE (a) DEFERRABLE);
