INSERT INTO "Cat" VALUES (1, 'c@d', 'x', 5, '{e@f}');
INSERT INTO "Cat" (id) VALUES (2);
