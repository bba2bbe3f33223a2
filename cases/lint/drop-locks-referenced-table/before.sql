CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE drafts (id bigint PRIMARY KEY, user_id bigint CONSTRAINT drafts_user_id_fkey REFERENCES users (id));
