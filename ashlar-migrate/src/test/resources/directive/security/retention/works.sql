DO $$ BEGIN
  ASSERT "purge_deleted_Cat"(1) = 1;
  ASSERT "purge_deleted_Cat"() = 1;
  ASSERT "purge_deleted_Cat"() = 0;
  ASSERT (SELECT array_agg(id ORDER BY id) FROM "Cat") = '{1,3,5}';
END $$;
