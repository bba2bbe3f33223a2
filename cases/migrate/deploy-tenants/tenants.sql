CREATE SCHEMA tenant_a;
CREATE SCHEMA tenant_b;
CREATE SCHEMA tenant_c;
CREATE SCHEMA other;
CREATE TABLE tenant_b.posts (id integer PRIMARY KEY);
