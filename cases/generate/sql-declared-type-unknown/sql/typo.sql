-- @param {uiid} id whose
SELECT id FROM posts WHERE id = :id
