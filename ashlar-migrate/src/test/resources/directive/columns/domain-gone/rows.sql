INSERT INTO "Cat" VALUES (1, 'c@d');
