INSERT INTO "Cat" (id, name, data, updated_at) VALUES (1, 'Tom', '{}', '2020-01-01');
INSERT INTO "Dog" (id) VALUES (1);
