DELETE FROM _ashlar_migrations WHERE name = '20260102000000_views';
ALTER TABLE posts DROP COLUMN views;
