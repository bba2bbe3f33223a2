-- says: @relation(
CREATE TABLE t (id integer PRIMARY KEY, up integer REFERENCES t);
