SELECT id || ' ' || n FROM "Cat" WHERE id < 10 ORDER BY id
