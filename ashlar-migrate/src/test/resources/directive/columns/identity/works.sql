INSERT INTO "Cat" DEFAULT VALUES;
DO $$ BEGIN
  ASSERT (SELECT count(*) FROM "Cat" WHERE id = 10 AND n = 215) = 1, (SELECT string_agg(id || ' ' || n, ',') FROM "Cat");
END $$;
