package dev.ashlar.runtime.error;

/** All connections of the pool are in use and none came back in time, or none could be made in time. */
public final class PoolExhausted extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private static final String FULL_POOL =
            "Make transactions shorter (no network calls inside), look for a transaction inside a transaction, or"
                    + " raise poolSize (connection_limit in the URL).";

    private static final String SLOW_SERVER =
            "The pool is not full: the server, or the pooler in front of it, gave it no further connection in time."
                    + " Look for what holds theirs (pg_stat_activity: idle in transaction; SHOW POOLS of PgBouncer),"
                    + " or raise default_pool_size of the pooler.";

    /**
     * @param waitedMillis how long this caller waited
     * @param waiting other callers that wait still
     * @param max connections at most; with fewer in all, the pool was making one
     */
    public PoolExhausted(long waitedMillis, int total, int active, int waiting, int max) {
        super(
                ErrorReport.of("no connection became free within " + waitedMillis + " ms (total=" + total + ", active="
                        + active + ", waiting=" + waiting + ", max=" + max + ")"),
                total < max ? SLOW_SERVER : FULL_POOL,
                null);
    }

    /** True: nothing has run. */
    @Override
    public boolean safeToRetry() {
        return true;
    }
}
