-- says: Mood[]
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (id integer PRIMARY KEY, a mood[] NOT NULL DEFAULT '{a}');
