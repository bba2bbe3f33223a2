INSERT INTO "Cat" ("the name") VALUES ('Tom');
