-- atlas:txmode none
ALTER TABLE countries ALTER COLUMN name SET NOT NULL;
CREATE INDEX countries_name_idx ON countries (name);
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
ALTER TABLE orders ALTER COLUMN total TYPE text;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_total_key ON orders (total);
