CREATE TABLE countries (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, total varchar(20), note text, CONSTRAINT noted CHECK (note IS NOT NULL));
CREATE VIEW totals AS SELECT total FROM orders;
INSERT INTO orders (id, total, note) VALUES (1, 'a', 'a'), (2, 'a', 'b');

-- fails
CREATE UNIQUE INDEX CONCURRENTLY orders_total_key ON orders (total);

ANALYZE;
