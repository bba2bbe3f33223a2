SELECT id FROM posts WHERE title LIKE '%postgres%' ORDER BY id;
