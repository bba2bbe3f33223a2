-- says: @@ignore
CREATE TABLE t (a integer);
