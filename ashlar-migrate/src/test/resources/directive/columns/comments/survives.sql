SELECT id || mood::text || gone FROM "Cat"
