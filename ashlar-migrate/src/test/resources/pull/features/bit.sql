-- says: @db.Bit(8)
-- says: @db.VarBit(9)
-- says: @db.VarBit
CREATE TABLE t (id integer PRIMARY KEY, a bit(8), b bit varying(9), c bit varying);
