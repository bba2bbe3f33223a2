-- ashlar:replaces 20260103000000_squashed 20260104000000_tags
-- ashlar:replaces 20260101000000_init 20260102000000_slug 20260103000000_unique 20260104000000_tags
-- From 20260103000000_squashed
-- ashlar:step
-- CreateTable
CREATE TABLE "posts" (
    "id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT,

    CONSTRAINT "posts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "posts_slug_key" ON "posts"("slug");

-- From 20260104000000_tags
-- ashlar:step
CREATE TABLE "tags" ("id" INTEGER NOT NULL, CONSTRAINT "tags_pkey" PRIMARY KEY ("id"));
INSERT INTO "tags" VALUES (1);
