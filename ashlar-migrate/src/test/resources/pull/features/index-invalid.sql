-- reads: valid=false
-- then: CREATE UNIQUE INDEX "i"
-- says: Int
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE UNIQUE INDEX i ON t (a);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass;
