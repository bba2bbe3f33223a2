-- says: withoutOverlaps: true
CREATE EXTENSION btree_gist;
CREATE TABLE t (id integer, during tstzrange, uid integer UNIQUE, PRIMARY KEY (id, during WITHOUT OVERLAPS));
