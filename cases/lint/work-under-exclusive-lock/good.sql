-- ashlar:step
ALTER TABLE posts ADD COLUMN rating integer;

-- ashlar:step
REFRESH MATERIALIZED VIEW CONCURRENTLY busy;
