-- beside: CREATE TYPE floats AS RANGE (subtype = float8)
CREATE TABLE t (id integer PRIMARY KEY, a floats);
