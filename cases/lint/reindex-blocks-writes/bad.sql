SET lock_timeout = '2s';
REINDEX INDEX posts_slug_idx;
