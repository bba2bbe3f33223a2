-- A comment on the database stays with the template: it is how the test finds the template again.
DO $$ BEGIN
  EXECUTE format('COMMENT ON DATABASE %I IS %L', current_database(), 'made for ParallelClassesTest');
END $$;
