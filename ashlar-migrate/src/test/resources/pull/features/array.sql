-- says: a  Int[]
-- says: b  String[]
CREATE TABLE t (id integer PRIMARY KEY, a integer[] NOT NULL, b text[]);
