-- says: @db.Char(3)
-- says: @db.VarChar(12)
CREATE TABLE t (id integer PRIMARY KEY, a character(3), b character varying(12), c character varying);
