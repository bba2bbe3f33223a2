-- says: @db.Money
-- says: @db.Oid
CREATE TABLE t (id integer PRIMARY KEY, a money, b oid);
