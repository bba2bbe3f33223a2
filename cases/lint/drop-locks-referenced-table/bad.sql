SET lock_timeout = '2s';
ALTER TABLE drafts DROP CONSTRAINT drafts_user_id_fkey;
