-- @param idd which one
SELECT id FROM posts WHERE id = :id
