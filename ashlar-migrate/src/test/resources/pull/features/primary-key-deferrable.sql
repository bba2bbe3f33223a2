-- says: @deferrable(initially: deferred)
CREATE TABLE t (id integer PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);
