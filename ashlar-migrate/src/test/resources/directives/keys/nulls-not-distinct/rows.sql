INSERT INTO "Member" VALUES (1, NULL, NULL, NULL), (2, 'a', 1, 'x'), (3, 'b', 1, 'y');
