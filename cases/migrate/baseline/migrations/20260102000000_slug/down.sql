ALTER TABLE "posts" DROP COLUMN "slug";
