-- says: /// Two
-- says: /// lines
-- says: /// It's a.
CREATE TABLE t (id integer PRIMARY KEY, a integer);
COMMENT ON TABLE t IS E'Two\nlines';
COMMENT ON COLUMN t.a IS 'It''s a.';
