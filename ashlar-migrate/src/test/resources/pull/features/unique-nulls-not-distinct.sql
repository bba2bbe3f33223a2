-- says: @nullsNotDistinct
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, UNIQUE NULLS NOT DISTINCT (a, b));
