package dev.ashlar.runtime.error;

/** All connections of the pool are in use and none came back in time. */
public final class PoolExhausted extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /**
     * @param waitedMillis how long this caller waited
     * @param waiting other callers that wait still
     */
    public PoolExhausted(long waitedMillis, int total, int active, int waiting) {
        super(
                ErrorReport.of("no connection became free within " + waitedMillis + " ms (total=" + total + ", active="
                        + active + ", waiting=" + waiting + ")"),
                "Make transactions shorter (no network calls inside), look for a transaction inside a transaction, or"
                        + " raise poolSize (connection_limit in the URL).",
                null);
    }

    /** True: nothing has run. */
    @Override
    public boolean safeToRetry() {
        return true;
    }
}
