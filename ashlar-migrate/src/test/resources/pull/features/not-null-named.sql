-- says: Int
CREATE TABLE t (id integer PRIMARY KEY, a integer CONSTRAINT needed NOT NULL);
