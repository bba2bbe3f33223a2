DO $$ BEGIN
  ASSERT (SELECT array_agg(conname::text ORDER BY 1) FROM pg_constraint WHERE contype = 'c')
    @> '{Cat_a_check,Cat_check,positive}';
END $$;
