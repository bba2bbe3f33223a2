SELECT id FROM users WHERE (SELECT count(*) FROM posts WHERE posts.author_id = users.id) > 0 ORDER BY id;
