package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** COMMIT was asked for and PostgreSQL rolled back: a statement had failed and its error was caught. */
public final class CommitBecameRollback extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public CommitBecameRollback(ErrorReport report, @Nullable Throwable cause) {
        super(
                report,
                "Nothing was saved. Let the first error out of the transaction, or put what may fail into savepoint(...).",
                cause);
    }
}
