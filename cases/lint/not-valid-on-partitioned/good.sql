-- ashlar:step
ALTER TABLE events_2025 ADD CONSTRAINT events_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id) NOT VALID;

-- ashlar:step
ALTER TABLE events_2025 VALIDATE CONSTRAINT events_account_id_fkey;
