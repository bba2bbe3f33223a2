SELECT id FROM users WHERE id NOT IN (SELECT author_id FROM posts) ORDER BY id;
