CREATE TABLE posts (id bigint PRIMARY KEY, slug text);
ALTER TABLE posts ADD COLUMN words integer;
CREATE TABLE flyway_schema_history (
  installed_rank integer PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL,
  script varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL,
  execution_time integer NOT NULL, success boolean NOT NULL);
INSERT INTO flyway_schema_history VALUES
  (1, '1', 'create tables', 'SQL', 'V1__create_tables.sql', NULL, 'app', '2024-05-06 07:08:09', 12, true),
  (2, '1.9', 'words', 'SQL', 'V1.9__words.sql', NULL, 'app', '2025-01-02 03:04:05', 12, true);
