CREATE TABLE jobs (id serial PRIMARY KEY, state text NOT NULL, language regconfig);
CREATE UNLOGGED TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE people (id bigint PRIMARY KEY);
CREATE TABLE customers (tax_number text) INHERITS (people);

SELECT setval('jobs_id_seq', 2000000000);

ALTER TABLE jobs ADD CONSTRAINT jobs_state_check CHECK (state <> '') NOT VALID;

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE jobs DISABLE TRIGGER touch;
