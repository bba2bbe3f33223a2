-- ashlar:step
ALTER TABLE events_rest ADD CONSTRAINT events_rest_not_2026 CHECK (at < '2026-01-01' OR at >= '2027-01-01') NOT VALID;

-- ashlar:step
ALTER TABLE events_rest VALIDATE CONSTRAINT events_rest_not_2026;

-- ashlar:step
CREATE TABLE events_2026 (LIKE events INCLUDING ALL);
ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
