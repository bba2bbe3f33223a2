-- says: @domain(email, "character varying(200)"
-- says: has_at
-- says: notNull
CREATE DOMAIN email AS character varying(200) DEFAULT 'a@b' NOT NULL CONSTRAINT has_at CHECK (VALUE ~ '@');
CREATE TABLE t (id integer PRIMARY KEY, a email);
