package dev.ashlar.runtime.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A transaction took longer than it may, and was rolled back. */
public final class TransactionTimedOut extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** @param cause the statement that PostgreSQL stopped; null when it was over between two of them */
    public TransactionTimedOut(Duration limit, @Nullable Throwable cause) {
        super(
                ErrorReport.of("the transaction took longer than " + limit.toMillis() + " ms"),
                "Nothing was saved. Make it shorter (no network calls inside), or raise timeout(...).",
                cause);
    }
}
