-- says: @db.Inet
-- says: Unsupported("cidr")
-- says: Unsupported("macaddr8")
CREATE TABLE t (id integer PRIMARY KEY, a inet, b cidr, c macaddr, d macaddr8);
