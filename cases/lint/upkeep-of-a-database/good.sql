SELECT setval('jobs_id_seq', 1000);

ALTER TABLE jobs VALIDATE CONSTRAINT jobs_state_check;
ALTER TABLE jobs ENABLE TRIGGER touch;
ALTER TABLE jobs ALTER COLUMN language TYPE text;
ALTER TABLE orders SET LOGGED;
ALTER TABLE customers NO INHERIT people;

DO $$ BEGIN
  EXECUTE format('ALTER DATABASE %I SET statement_timeout = %L', current_database(), '30s');
  EXECUTE format('ALTER DATABASE %I SET idle_in_transaction_session_timeout = %L', current_database(), '60s');
  EXECUTE format('ALTER DATABASE %I SET log_min_duration_statement = %L', current_database(), '100ms');
  EXECUTE format('ALTER DATABASE %I SET track_io_timing = on', current_database());
END $$;
