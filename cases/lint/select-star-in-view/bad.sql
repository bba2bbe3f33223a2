CREATE VIEW active_posts AS SELECT * FROM posts WHERE deleted_at IS NULL;
