-- says: @db.Json
-- says: Json?
CREATE TABLE t (id integer PRIMARY KEY, a json, b jsonb);
