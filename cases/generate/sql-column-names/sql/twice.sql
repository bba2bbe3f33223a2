SELECT p.id, a.id FROM posts p JOIN authors a ON a.id = p.author_id
