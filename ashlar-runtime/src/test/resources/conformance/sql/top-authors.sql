-- Who is read most, and how much each wrote.
-- @param role what they may do
-- @param since? only those who joined then or later; null for all
-- @param limit how many
SELECT u.id, u.name, u.role, u.balance, u.lucky, u.settings, count(*) AS posts, sum(p.likes) AS likes
FROM users u
JOIN posts p ON p.author_id = u.id
WHERE u.role = :role AND (:since IS NULL OR u.joined >= CAST(:since AS timestamptz))
GROUP BY u.id
ORDER BY likes DESC
LIMIT :limit;
