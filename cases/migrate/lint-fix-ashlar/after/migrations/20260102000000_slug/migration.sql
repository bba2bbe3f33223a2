-- CreateIndex
-- ashlar:step no-transaction
CREATE INDEX CONCURRENTLY "posts_slug_idx" ON "posts"("slug");

-- ashlar:step

-- AlterTable
ALTER TABLE "posts" ADD COLUMN "votes" integer;

-- AddForeignKey
-- ashlar:step
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE CASCADE NOT VALID;

-- ashlar:step
ALTER TABLE "posts" VALIDATE CONSTRAINT "posts_author_id_fkey";
