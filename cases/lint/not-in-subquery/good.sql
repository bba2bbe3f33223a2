SELECT id FROM users WHERE NOT EXISTS (SELECT 1 FROM posts WHERE posts.author_id = users.id) ORDER BY id;
