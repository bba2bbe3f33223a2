package dev.ashlar.runtime.session;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.TransactionTimedOut;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a transaction has to be over. PostgreSQL stops the statement that runs too long; what takes its time between statements
 * is seen at the next one, and at the commit.
 *
 * @param limit null: none
 * @param begin in nanoseconds of this machine's clock
 */
record Deadline(@Nullable Duration limit, long begin) {
    /** query_canceled: by statement_timeout, or by somebody. */
    private static final String CANCELED = "57014";

    static Deadline of(Isolation isolation) {
        return new Deadline(isolation.timeout(), System.nanoTime());
    }

    /** @throws TransactionTimedOut when it has passed */
    void check() {
        if (limit != null && isOver(limit)) {
            throw new TransactionTimedOut(limit, null);
        }
    }

    /** The same failure, or that the time was over. */
    RuntimeException explain(RuntimeException failure) {
        boolean stopped = failure instanceof DatabaseException e && CANCELED.equals(e.sqlState());
        return stopped && limit != null && isOver(limit) ? new TransactionTimedOut(limit, failure) : failure;
    }

    private boolean isOver(Duration of) {
        return System.nanoTime() - begin >= of.toNanos();
    }
}
