SELECT id || (home).street || (home).zip FROM "Cat"
