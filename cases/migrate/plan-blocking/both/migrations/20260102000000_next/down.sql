-- What is lost on the way there does not come back: ratings above 2147483647.
DROP TABLE tags;
