CREATE TABLE votes (id bigint PRIMARY KEY);
