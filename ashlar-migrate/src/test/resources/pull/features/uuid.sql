-- says: @db.Uuid
-- says: uuid(7)
CREATE TABLE t (id integer PRIMARY KEY, a uuid, b uuid NOT NULL DEFAULT uuidv7());
