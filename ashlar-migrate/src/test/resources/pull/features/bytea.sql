-- says: Bytes?
CREATE TABLE t (id integer PRIMARY KEY, a bytea);
