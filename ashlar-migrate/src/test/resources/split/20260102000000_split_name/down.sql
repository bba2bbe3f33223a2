DROP TRIGGER "people_split_name" ON "people";
DROP FUNCTION "people_split_name"();
ALTER TABLE "people" DROP COLUMN "first_name", DROP COLUMN "last_name";
