SELECT id || name FROM "Cat"
