-- ashlar:step
ALTER TABLE "people" ADD COLUMN "name" TEXT;

-- ashlar:step
CREATE FUNCTION "people_split_name"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW."first_name" IS NULL AND NEW."last_name" IS NULL
      OR TG_OP = 'UPDATE' AND NEW."first_name" IS NOT DISTINCT FROM OLD."first_name"
                          AND NEW."last_name" IS NOT DISTINCT FROM OLD."last_name"
                          AND OLD."name" IS NOT NULL AND NEW."name" IS DISTINCT FROM OLD."name" THEN
    NEW."first_name" := CASE WHEN position(' ' IN NEW."name") > 0 THEN split_part(NEW."name", ' ', 1) ELSE '' END;
    NEW."last_name" := regexp_replace(NEW."name", '^[^ ]* ', '');
  ELSE
    NEW."name" := ltrim(concat_ws(' ', NEW."first_name", NEW."last_name"));
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "people_split_name" BEFORE INSERT OR UPDATE ON "people"
  FOR EACH ROW EXECUTE FUNCTION "people_split_name"();

-- ashlar:backfill table="people" key="id"
UPDATE "people" SET "name" = ltrim(concat_ws(' ', "first_name", "last_name")) WHERE "name" IS NULL;

-- ashlar:step
ALTER TABLE "people" ADD CONSTRAINT "people_name_present" CHECK ("name" IS NOT NULL) NOT VALID;

-- ashlar:step
ALTER TABLE "people" VALIDATE CONSTRAINT "people_name_present";

-- ashlar:step
ALTER TABLE "people" ALTER COLUMN "name" SET NOT NULL;

-- ashlar:step
ALTER TABLE "people" DROP CONSTRAINT "people_name_present";
