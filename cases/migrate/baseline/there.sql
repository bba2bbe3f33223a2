CREATE TABLE "posts" ("id" INTEGER NOT NULL, "title" TEXT NOT NULL, CONSTRAINT "posts_pkey" PRIMARY KEY ("id"));
