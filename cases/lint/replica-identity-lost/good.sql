-- ashlar:step no-transaction
CREATE UNIQUE INDEX CONCURRENTLY posts_id_key ON posts (id);

-- ashlar:step
ALTER TABLE posts DROP CONSTRAINT posts_pkey, ADD CONSTRAINT posts_pkey PRIMARY KEY USING INDEX posts_id_key;
