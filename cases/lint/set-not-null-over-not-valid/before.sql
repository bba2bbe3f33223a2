CREATE TABLE notes (id bigint PRIMARY KEY, body text);
ALTER TABLE notes ADD CONSTRAINT notes_body_not_null NOT NULL body NOT VALID;
