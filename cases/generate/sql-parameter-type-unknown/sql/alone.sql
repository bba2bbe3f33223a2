SELECT id FROM posts WHERE :anything IS NULL
