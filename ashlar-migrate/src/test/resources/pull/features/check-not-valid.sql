-- reads: valid=false
-- then: ADD CONSTRAINT "positive"
-- says: @check("(a > 0)", map: "positive")
CREATE TABLE t (id integer PRIMARY KEY, a integer);
ALTER TABLE t ADD CONSTRAINT positive CHECK (a > 0) NOT VALID;
