SELECT id || org || name || tag FROM "Cat"
