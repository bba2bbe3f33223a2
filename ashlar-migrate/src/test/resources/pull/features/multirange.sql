-- says: Unsupported("int4multirange")
CREATE TABLE t (id integer PRIMARY KEY, a int4multirange, b tstzmultirange);
