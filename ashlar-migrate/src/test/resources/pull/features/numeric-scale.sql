-- says: @db.Decimal(10, 2)
-- says: @db.Decimal(5, 0)
CREATE TABLE t (id integer PRIMARY KEY, a numeric(10, 2), b numeric(5), c numeric, d numeric(3, 5), e numeric(2, -3));
