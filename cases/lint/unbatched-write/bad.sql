UPDATE posts SET slug = lower(title);
