-- Warning: drops table posts with all its rows.
-- DropTable
DROP TABLE "posts";

-- Warning: drops table tags with all its rows.
-- DropTable
DROP TABLE "tags";
