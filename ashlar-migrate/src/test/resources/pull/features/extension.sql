-- says: extensions
-- says: citext
CREATE EXTENSION citext;
CREATE EXTENSION btree_gin;
CREATE TABLE t (id integer PRIMARY KEY, a citext);
