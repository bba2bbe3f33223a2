INSERT INTO accounts VALUES (1, 'A@b.c', 1, 5, now(), NULL), (2, 'a@b.d', 1, 5, now(), NULL);
