-- says: Unsupported("int4range")
-- says: Unsupported("daterange")
CREATE TABLE t (id integer PRIMARY KEY, a int4range, b int8range, c numrange, d tsrange, e tstzrange, f daterange);
