INSERT INTO counters VALUES (1);
INSERT INTO posts (id, title) VALUES (1, 'A b');
