-- reads: name=a, type=ColumnType[name=integer, list=false, enumType=null], notNull=false
-- says: Int
CREATE TABLE t (id integer PRIMARY KEY, a integer);
ALTER TABLE t ADD CONSTRAINT needed NOT NULL a NOT VALID;
