INSERT INTO users (name) SELECT 'u' || i FROM generate_series(1, 1000) i;

INSERT INTO posts (title, rating, author_id) SELECT 't' || i, 1, 1 + i % 1000 FROM generate_series(1, 200000) i;

ANALYZE users;

ANALYZE posts;
