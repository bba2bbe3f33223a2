-- says: @unique
-- says: @@unique([b, c])
CREATE TABLE t (id integer PRIMARY KEY, a integer UNIQUE, b integer, c integer, UNIQUE (b, c));
