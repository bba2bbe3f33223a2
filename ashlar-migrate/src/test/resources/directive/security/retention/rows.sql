INSERT INTO "Cat" VALUES (1, NULL), (2, now() - interval '30 days'), (3, now() - interval '30 days'), (4, now() - interval '30 days'), (5, now() - interval '1 day');
INSERT INTO "Kitten" VALUES (1, 3);
INSERT INTO "Toy" VALUES (1, 4);
