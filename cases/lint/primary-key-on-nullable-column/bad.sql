-- ashlar:step no-transaction
CREATE UNIQUE INDEX CONCURRENTLY notes_id_key ON notes (id);

-- ashlar:step
ALTER TABLE notes ADD CONSTRAINT notes_pkey PRIMARY KEY USING INDEX notes_id_key;
