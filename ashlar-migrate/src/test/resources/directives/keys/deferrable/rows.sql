INSERT INTO "Playlist" VALUES (1);
INSERT INTO "Item" VALUES (1, 1, 1, 1), (2, 2, 2, 1);
