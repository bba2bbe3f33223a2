-- says: model T
CREATE UNLOGGED TABLE t (id integer PRIMARY KEY) WITH (fillfactor = 80);
