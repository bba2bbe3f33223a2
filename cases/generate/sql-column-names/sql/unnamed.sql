SELECT id + 1 FROM posts
