DO $$ BEGIN
  ASSERT obj_description('"Cat"'::regclass) = 'Another text.';
  ASSERT col_description('"Cat"'::regclass, 1) IS NULL;
  ASSERT obj_description('"Mood"'::regtype) = 'Feelings, again.';
END $$;
