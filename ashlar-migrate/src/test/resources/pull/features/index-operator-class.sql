-- says: text_pattern_ops
-- says: gin_trgm_ops
-- says: jsonb_path_ops
CREATE EXTENSION pg_trgm;
CREATE TABLE t (id integer PRIMARY KEY, a text, b jsonb);
CREATE INDEX l ON t (a text_pattern_ops);
CREATE INDEX g ON t USING gin (a gin_trgm_ops);
CREATE INDEX p ON t USING gin (b jsonb_path_ops);
