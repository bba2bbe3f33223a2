-- says: Unsupported("point")
-- says: Unsupported("circle")
CREATE TABLE t (id integer PRIMARY KEY, a point, b line, c lseg, d box, e path, f polygon, g circle);
