INSERT INTO events VALUES (1, '2026-01-05', 'x');
INSERT INTO orders VALUES (1, 'de'), (2, 'xx');
INSERT INTO logs VALUES (1), (2), (3);
