-- One column becomes two. Old code writes the one and new code the two; the trigger keeps them in step.

-- ashlar:step
ALTER TABLE "people" ADD COLUMN "first_name" TEXT, ADD COLUMN "last_name" TEXT;

-- ashlar:step
CREATE FUNCTION "people_split_name"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW."first_name" IS NULL AND NEW."last_name" IS NULL
      OR TG_OP = 'UPDATE' AND NEW."first_name" IS NOT DISTINCT FROM OLD."first_name"
                          AND NEW."last_name" IS NOT DISTINCT FROM OLD."last_name"
                          AND (NEW."name" IS DISTINCT FROM OLD."name" OR NEW."last_name" IS NULL) THEN
    NEW."first_name" := CASE WHEN position(' ' IN NEW."name") > 0 THEN split_part(NEW."name", ' ', 1) ELSE '' END;
    NEW."last_name" := regexp_replace(NEW."name", '^[^ ]* ', '');
  ELSIF TG_OP = 'INSERT' OR NEW."first_name" IS DISTINCT FROM OLD."first_name"
                         OR NEW."last_name" IS DISTINCT FROM OLD."last_name" THEN
    NEW."name" := ltrim(concat_ws(' ', NEW."first_name", NEW."last_name"));
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "people_split_name" BEFORE INSERT OR UPDATE ON "people"
  FOR EACH ROW EXECUTE FUNCTION "people_split_name"();

-- ashlar:backfill table="people" key="id"
UPDATE "people" SET "name" = "name" WHERE "last_name" IS NULL;

-- ashlar:step since=18
ALTER TABLE "people" ADD CONSTRAINT "people_first_name_not_null" NOT NULL "first_name" NOT VALID;

-- ashlar:step since=18
ALTER TABLE "people" ADD CONSTRAINT "people_last_name_not_null" NOT NULL "last_name" NOT VALID;

-- ashlar:step since=18
ALTER TABLE "people" VALIDATE CONSTRAINT "people_first_name_not_null";

-- ashlar:step since=18
ALTER TABLE "people" VALIDATE CONSTRAINT "people_last_name_not_null";

-- ashlar:step until=17
ALTER TABLE "people" ADD CONSTRAINT "people_names_present" CHECK ("first_name" IS NOT NULL AND "last_name" IS NOT NULL) NOT VALID;

-- ashlar:step until=17
ALTER TABLE "people" VALIDATE CONSTRAINT "people_names_present";

-- ashlar:step until=17
ALTER TABLE "people" ALTER COLUMN "first_name" SET NOT NULL, ALTER COLUMN "last_name" SET NOT NULL;

-- ashlar:step until=17
ALTER TABLE "people" DROP CONSTRAINT "people_names_present";
