CREATE TABLE events (
  at timestamptz NOT NULL,
  account_id bigint,
  what text
) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE TABLE events_2024 (at timestamptz NOT NULL, account_id bigint, what text);
ALTER TABLE events_rest ADD CONSTRAINT events_rest_not_2024 CHECK (at >= '2025-01-01');
