DELETE FROM posts;

DELETE FROM authors;
