-- ashlar:step
ALTER TABLE notes VALIDATE CONSTRAINT notes_body_not_null;
