SET lock_timeout = '2s';
CREATE TABLE staging (id bigint PRIMARY KEY);
TRUNCATE staging;
