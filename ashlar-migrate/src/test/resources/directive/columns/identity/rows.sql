INSERT INTO "Cat" (id, n) VALUES (7, 41), (9, 205);
