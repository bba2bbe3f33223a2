-- ashlar:step
ALTER TABLE events_2025 ADD CONSTRAINT events_2025_account CHECK (account_id IS NOT NULL) NOT VALID;

-- ashlar:step
ALTER TABLE events_2025 VALIDATE CONSTRAINT events_2025_account;

-- ashlar:step
ALTER TABLE events_2025 ALTER COLUMN account_id SET NOT NULL;
