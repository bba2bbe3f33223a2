SELECT id || '' || a || bb FROM "Cat"
