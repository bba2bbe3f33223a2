-- ashlar:contract people.name
DROP TRIGGER "people_split_name" ON "people";
DROP FUNCTION "people_split_name"();
ALTER TABLE "people" DROP COLUMN "name";
