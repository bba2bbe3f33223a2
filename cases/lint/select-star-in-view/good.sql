CREATE VIEW active_posts AS SELECT id, title, created_at FROM posts WHERE deleted_at IS NULL;
