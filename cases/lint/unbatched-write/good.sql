-- ashlar:backfill table=posts key=id batch=1000
UPDATE posts SET slug = lower(title);
