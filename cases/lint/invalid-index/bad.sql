CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL);

INSERT INTO users (email) VALUES ('a@example.com'), ('a@example.com');

-- fails: the value is there twice
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
