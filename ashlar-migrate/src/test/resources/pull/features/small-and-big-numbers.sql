-- says: @db.SmallInt
-- says: BigInt?
-- says: @db.Real
-- says: Float?
CREATE TABLE t (id integer PRIMARY KEY, a smallint, b bigint, c real, d double precision);
