-- Those whose names begin so.
-- @param prefix? null for all
SELECT id, name, note FROM authors WHERE :prefix IS NULL OR name LIKE :prefix || '%' ORDER BY name;
