-- ashlar:step
ALTER TABLE posts ADD COLUMN rating integer;

-- ashlar:backfill table=posts key=id batch=1000
UPDATE posts SET rating = 3 WHERE rating IS NULL;
