-- DropForeignKey
ALTER TABLE "members" DROP CONSTRAINT "members_user_id_fkey";

-- DropForeignKey
ALTER TABLE "members" DROP CONSTRAINT "members_organization_id_fkey";

-- DropForeignKey
ALTER TABLE "posts" DROP CONSTRAINT "posts_organization_id_fkey";

-- DropForeignKey
ALTER TABLE "posts" DROP CONSTRAINT "posts_author_id_fkey";

-- DropForeignKey
ALTER TABLE "comments" DROP CONSTRAINT "comments_organization_id_fkey";

-- DropForeignKey
ALTER TABLE "comments" DROP CONSTRAINT "comments_organization_id_post_id_fkey";

-- DropForeignKey
ALTER TABLE "comments" DROP CONSTRAINT "comments_author_id_fkey";

-- DropForeignKey
ALTER TABLE "tags" DROP CONSTRAINT "tags_organization_id_fkey";

-- DropForeignKey
ALTER TABLE "sessions" DROP CONSTRAINT "sessions_user_id_fkey";

-- DropForeignKey
ALTER TABLE "_PostToTag" DROP CONSTRAINT "_PostToTag_A_fkey";

-- DropForeignKey
ALTER TABLE "_PostToTag" DROP CONSTRAINT "_PostToTag_B_fkey";

-- Warning: drops table organizations with all its rows.
-- DropTable
DROP TABLE "organizations";

-- Warning: drops table users with all its rows.
-- DropTable
DROP TABLE "users";

-- Warning: drops table members with all its rows.
-- DropTable
DROP TABLE "members";

-- Warning: drops table posts with all its rows.
-- DropTable
DROP TABLE "posts";

-- Warning: drops table comments with all its rows.
-- DropTable
DROP TABLE "comments";

-- Warning: drops table tags with all its rows.
-- DropTable
DROP TABLE "tags";

-- Warning: drops table sessions with all its rows.
-- DropTable
DROP TABLE "sessions";

-- Warning: drops table _PostToTag with all its rows.
-- DropTable
DROP TABLE "_PostToTag";

-- DropEnum
DROP TYPE "Plan";

-- DropEnum
DROP TYPE "MemberRole";

-- DropEnum
DROP TYPE "PostStatus";
