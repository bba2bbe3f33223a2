-- ashlar:step
ALTER TABLE events_2024 ADD CONSTRAINT events_2024_bounds CHECK (at >= '2024-01-01' AND at < '2025-01-01') NOT VALID;

-- ashlar:step
ALTER TABLE events_2024 VALIDATE CONSTRAINT events_2024_bounds;

-- ashlar:step
ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
