SELECT id FROM posts WHERE search @@ websearch_to_tsquery('postgres') ORDER BY id;
