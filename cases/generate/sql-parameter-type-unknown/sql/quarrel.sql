SELECT id FROM posts WHERE id = :x AND title LIKE :x
