package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** PostgreSQL ended this transaction so that others could go on: could not serialize (40001) or deadlock (40P01). */
public final class SerializationFailure extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public SerializationFailure(ErrorReport report, @Nullable Throwable cause) {
        super(
                report,
                "Run the whole transaction again: transaction(Isolation.SERIALIZABLE.retry(3), tx -> ...) does.",
                cause);
    }

    /** Always true. */
    @Override
    public boolean safeToRetry() {
        return true;
    }
}
