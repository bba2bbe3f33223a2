package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** PostgreSQL ended this transaction so that others could go on: could not serialize (40001) or deadlock (40P01). */
public final class SerializationFailure extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private static final String SERIALIZATION =
            "Run the whole transaction again: transaction(Isolation.SERIALIZABLE.retry(3), tx -> ...) does.";

    private static final String DEADLOCK =
            "Another transaction waited for this one while this one waited for it: write rows in the same order everywhere,"
                    + " and run the whole transaction again, as transaction(Isolation.SERVER_DEFAULT.retry(3), tx -> ...)"
                    + " does.";

    public SerializationFailure(ErrorReport report, @Nullable Throwable cause) {
        super(report, "40P01".equals(report.sqlState()) ? DEADLOCK : SERIALIZATION, cause);
    }

    /** Always true. */
    @Override
    public boolean safeToRetry() {
        return true;
    }
}
