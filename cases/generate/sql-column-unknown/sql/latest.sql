-- The comment's words are not looked at: :name, $1.
SELECT p.id, p.title -- :title
FROM posts p
WHERE p.author_id = :author AND p.titel = 'a :b' AND p.id > :after;
