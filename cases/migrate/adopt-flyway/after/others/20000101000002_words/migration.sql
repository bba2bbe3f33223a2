ALTER TABLE posts ADD COLUMN words integer;
