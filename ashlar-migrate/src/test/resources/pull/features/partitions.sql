-- says: @partitionBy(range
-- says: @partition("t2", default: true)
-- says: @partitionBy(list
-- says: modulus: 2
CREATE TABLE t (id integer, a integer, PRIMARY KEY (id, a)) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (MINVALUE) TO (10);
CREATE TABLE t2 PARTITION OF t DEFAULT;
CREATE TABLE l (id integer, a text, PRIMARY KEY (id, a)) PARTITION BY LIST (a);
CREATE TABLE l1 PARTITION OF l FOR VALUES IN ('a', 'b');
CREATE TABLE h (id integer PRIMARY KEY) PARTITION BY HASH (id);
CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0);
