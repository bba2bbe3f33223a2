UPDATE posts SET slug = lower(title)
WHERE slug IS NULL
LIMIT 1000;
