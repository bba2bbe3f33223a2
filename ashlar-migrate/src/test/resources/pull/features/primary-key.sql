-- says: @@id([b, a], map: "t_key")
-- says: @include([c])
CREATE TABLE t (a integer, b text, CONSTRAINT t_key PRIMARY KEY (b, a) INCLUDE (c), c integer);
