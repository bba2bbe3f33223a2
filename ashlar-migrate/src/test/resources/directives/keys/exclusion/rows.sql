INSERT INTO "Booking" VALUES (1, 1, 'a', false, '[2026-01-01, 2026-01-02)'), (2, 1, 'b', false, '[2026-01-05, 2026-01-07)');
