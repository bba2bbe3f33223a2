INSERT INTO posts VALUES (1, 'a', 20, 'new'), (2, 'b', 5, 'new');
