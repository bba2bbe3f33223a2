-- reads: valid=false
-- then: ADD CONSTRAINT "later"
-- says: map: "later"
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE t (id integer PRIMARY KEY, x integer, y integer);
ALTER TABLE t ADD CONSTRAINT later FOREIGN KEY (x, y) REFERENCES p NOT VALID;
