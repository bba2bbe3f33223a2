-- ashlar:step no-transaction
DROP INDEX CONCURRENTLY posts_slug_idx;
