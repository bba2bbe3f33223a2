-- says: type: Hash
-- says: type: Gin
-- says: type: Brin
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer[], c text, d point);
CREATE INDEX h ON t USING hash (a);
CREATE INDEX g ON t USING gin (b);
CREATE INDEX r ON t USING brin (a);
CREATE INDEX s ON t USING spgist (c);
CREATE INDEX i ON t USING gist (d);
