SELECT id FROM posts WHERE id = :id OR author_id = $1
