CREATE TABLE countries (id bigint PRIMARY KEY, name text);
CREATE TABLE orders (id bigint PRIMARY KEY, country_id bigint, total integer);
