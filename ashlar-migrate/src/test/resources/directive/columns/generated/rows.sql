INSERT INTO "Cat" (id, name, plain) VALUES (1, 'Tom', 7), (2, 'Kit', 8);
