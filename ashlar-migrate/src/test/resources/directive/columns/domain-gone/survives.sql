SELECT id || mail FROM "Cat"
