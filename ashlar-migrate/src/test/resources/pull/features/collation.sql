-- says: @collation("C")
-- says: @collation("und-x-icu")
CREATE TABLE t (id integer PRIMARY KEY, a text COLLATE "C", b character varying(9) COLLATE "und-x-icu");
