-- Takes likes from posts, and answers what those had.
WITH taken AS (
    UPDATE posts SET likes = likes - :by WHERE likes >= :by RETURNING id, likes
)
SELECT id, likes + :by AS before, likes AS after FROM taken ORDER BY id
