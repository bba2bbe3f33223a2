-- Posts that are there, with how many comments each has.
-- @param least so many comments at least
SELECT p.id, p.title, count(c.id) AS comments
FROM posts p
LEFT JOIN comments c ON c.post_id = p.id AND c.deleted_at IS NULL
WHERE p.deleted_at IS NULL
GROUP BY p.id
HAVING count(c.id) >= :least
ORDER BY p.title;
