-- says: @default(autoincrement())
-- says: @db.SmallInt
CREATE TABLE t (id serial PRIMARY KEY, b bigserial, c smallserial);
