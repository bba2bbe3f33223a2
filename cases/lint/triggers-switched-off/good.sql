SET LOCAL session_replication_role = replica;
UPDATE posts SET slug = lower(title) WHERE id < 1000;
