-- says: @compositeType(address
-- says: Unsupported("address")
CREATE TYPE address AS (street text, zip character varying(5));
CREATE TABLE t (id integer PRIMARY KEY, a address);
