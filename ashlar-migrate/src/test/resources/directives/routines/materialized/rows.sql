INSERT INTO posts VALUES (1, 'a', 20), (2, 'b', 5);
