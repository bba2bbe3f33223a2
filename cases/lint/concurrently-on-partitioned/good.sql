-- ashlar:step
CREATE INDEX events_account_id_idx ON ONLY events (account_id);

-- ashlar:step no-transaction
CREATE INDEX CONCURRENTLY events_2025_account_id_idx ON events_2025 (account_id);
CREATE INDEX CONCURRENTLY events_rest_account_id_idx ON events_rest (account_id);

-- ashlar:step
ALTER INDEX events_account_id_idx ATTACH PARTITION events_2025_account_id_idx;
ALTER INDEX events_account_id_idx ATTACH PARTITION events_rest_account_id_idx;
