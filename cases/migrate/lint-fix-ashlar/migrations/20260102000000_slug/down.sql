ALTER TABLE posts DROP CONSTRAINT posts_author_id_fkey, DROP COLUMN votes; DROP INDEX posts_slug_idx;
