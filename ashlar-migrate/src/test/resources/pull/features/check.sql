-- says: map: "positive"
-- says: @check(
CREATE TABLE t (id integer PRIMARY KEY, a integer CONSTRAINT positive CHECK (a > 0), CHECK (a < id));
