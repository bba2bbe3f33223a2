-- AlterTable
ALTER TABLE "posts" ADD COLUMN "votes" integer;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE CASCADE NOT VALID;
