INSERT INTO "Post" SELECT i, 's' || i, 't' || i, NULL, i FROM generate_series(1, 50) i;
