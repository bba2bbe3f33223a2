SELECT count(*) AS n FROM posts
