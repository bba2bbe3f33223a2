SELECT id || ' ' || no FROM "Cat"
