-- ashlar:step no-transaction
REINDEX INDEX CONCURRENTLY posts_slug_idx;
