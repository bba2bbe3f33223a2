SELECT id || ' ' || n FROM "Cat"
