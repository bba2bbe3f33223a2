-- ashlar:after 20260101000000_init
CREATE TABLE "tags" ("id" INTEGER NOT NULL, CONSTRAINT "tags_pkey" PRIMARY KEY ("id"));
