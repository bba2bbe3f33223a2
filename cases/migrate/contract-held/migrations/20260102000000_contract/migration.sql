-- ashlar:contract posts.title
ALTER TABLE "posts" DROP COLUMN "title";
