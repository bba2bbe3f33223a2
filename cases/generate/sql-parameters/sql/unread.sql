-- @param {int id which one
SELECT id FROM posts WHERE id = :id
