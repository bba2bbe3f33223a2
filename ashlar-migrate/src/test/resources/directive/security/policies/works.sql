DO $$ BEGIN
  ASSERT (SELECT string_agg(relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity, ', ' ORDER BY relname)
    FROM pg_class WHERE relname IN ('Cat', 'Dog', 'Bird')) = 'Bird true false, Cat true true, Dog true false';
  ASSERT (SELECT count(*) FROM pg_policy) = 5;
END $$;
