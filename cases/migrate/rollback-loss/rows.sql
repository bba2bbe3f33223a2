INSERT INTO posts VALUES (1, 'one'), (2, NULL);
