UPDATE posts SET title = lower(title) || '!';
