-- ashlar:after 20260101000000_init
ALTER TABLE "posts" ADD COLUMN "views" INTEGER;
