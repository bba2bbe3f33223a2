package dev.ashlar.runtime.error;

/** Another write came first: the row's version is not the one that was read. */
public final class StaleRow extends DatabaseException {
    private static final long serialVersionUID = 1L;
    private final long expected;
    private final long found;

    public StaleRow(String table, long expected, long found) {
        super(
                ErrorReport.of("the row has changed since it was read: version " + expected + " expected, " + found
                                + " found")
                        .withTable(table),
                "Read the row again, apply the change to what is there now, and write with its version.",
                null);
        this.expected = expected;
        this.found = found;
    }

    /** The version that the caller had seen. */
    public long expected() {
        return expected;
    }

    /** The version that the row has now. */
    public long found() {
        return found;
    }
}
