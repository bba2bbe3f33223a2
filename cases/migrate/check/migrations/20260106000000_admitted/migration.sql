UPDATE posts SET title = 'same';
