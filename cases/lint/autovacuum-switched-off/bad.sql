ALTER TABLE posts SET (autovacuum_enabled = false);
