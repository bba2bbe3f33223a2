-- ashlar:step no-transaction
CREATE UNIQUE INDEX CONCURRENTLY notes_id_key ON notes (id);

-- ashlar:step
ALTER TABLE notes ADD CONSTRAINT notes_id_not_null NOT NULL id NOT VALID;

-- ashlar:step
ALTER TABLE notes VALIDATE CONSTRAINT notes_id_not_null;

-- ashlar:step
ALTER TABLE notes ADD CONSTRAINT notes_pkey PRIMARY KEY USING INDEX notes_id_key;
