ALTER TABLE "posts" ADD COLUMN "slug" TEXT;
-- ashlar:step
ALTER TABLE "posts" ADD COLUMN "title" TEXT;
