-- says: @db.Date
-- says: @db.Time(3)
-- says: @db.Timetz
-- says: @db.Timestamptz(0)
CREATE TABLE t (id integer PRIMARY KEY, a date, b time(3), c time with time zone, d timestamp(3), e timestamptz, f timestamptz(0));
