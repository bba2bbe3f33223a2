CREATE OR REPLACE VIEW busy_posts AS SELECT id, slug FROM posts WHERE words > 1000;
