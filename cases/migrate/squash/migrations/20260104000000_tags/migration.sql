-- ashlar:after 20260103000000_unique
CREATE TABLE "tags" ("id" INTEGER NOT NULL, CONSTRAINT "tags_pkey" PRIMARY KEY ("id"));
INSERT INTO "tags" VALUES (1);
