-- says: with: ["deduplicate_items=off", "fillfactor=70"]
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE INDEX i ON t (a) WITH (fillfactor = 70, deduplicate_items = off);
