CREATE TABLE ${schema}.posts (id bigint PRIMARY KEY);
