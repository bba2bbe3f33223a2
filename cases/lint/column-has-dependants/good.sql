SET lock_timeout = '2s';
DROP VIEW titles;
ALTER TABLE posts ALTER COLUMN title TYPE text;
CREATE VIEW titles AS SELECT id, title FROM posts;
