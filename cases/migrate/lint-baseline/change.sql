SET lock_timeout = '2s';
CREATE INDEX countries_name_idx ON countries (name);
CREATE INDEX orders_country_id_idx ON orders (country_id);
