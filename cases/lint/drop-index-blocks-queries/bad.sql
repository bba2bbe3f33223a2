SET lock_timeout = '2s';
DROP INDEX posts_slug_idx;
