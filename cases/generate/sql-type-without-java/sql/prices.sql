SELECT price, pg_snapshot_xmin(pg_current_snapshot()) AS xmin FROM authors
