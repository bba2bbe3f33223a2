-- says: @@map("The Table")
-- says: @map("the id")
CREATE TABLE "The Table" ("the id" integer PRIMARY KEY, "Größe" text, "select" text);
