-- There and back, values of posts.title are others.
UPDATE posts SET title = 'other';
