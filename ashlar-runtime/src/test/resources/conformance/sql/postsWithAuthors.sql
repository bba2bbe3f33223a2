-- Posts, each with its author where it has one.
SELECT p.id, p.title, u.email, p.author_id AS "authorId?", coalesce(u.joined, now()) AS "since!"
FROM posts p
LEFT JOIN users u ON u.id = p.author_id
WHERE p.id = ANY($1)
ORDER BY p.id
