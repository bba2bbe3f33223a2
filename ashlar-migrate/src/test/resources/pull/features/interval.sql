-- says: Unsupported("interval")
-- says: Unsupported("interval(3)")
-- says: Unsupported("interval day to second(2)")
CREATE TABLE t (id integer PRIMARY KEY, a interval, b interval(3), c interval day to second(2));
