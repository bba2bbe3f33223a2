SELECT id || name || plain || size FROM "Cat" ORDER BY id
