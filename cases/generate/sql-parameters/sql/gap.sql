SELECT id FROM posts WHERE id = $2
