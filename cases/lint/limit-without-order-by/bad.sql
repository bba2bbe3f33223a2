SELECT id, title FROM posts LIMIT 20;
