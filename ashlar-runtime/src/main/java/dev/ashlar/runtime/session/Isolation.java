package dev.ashlar.runtime.session;

import dev.ashlar.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction runs beside others. Immutable.
 *
 * <p>PostgreSQL's repeatable read is snapshot isolation: no phantoms, but write skew. Serializable has neither; both end some
 * transactions with a {@link dev.ashlar.runtime.error.SerializationFailure}, for which {@link #retry(int)} is.
 */
public final class Isolation {
    /** What the server is set to: read committed, mostly. Costs no statement. */
    public static final Isolation SERVER_DEFAULT = new Isolation("", "", 0, null, false);

    /** Each statement sees what was committed before it began: PostgreSQL's own default. */
    public static final Isolation READ_COMMITTED = new Isolation("READ COMMITTED", "", 0, null, false);

    /** All statements see what was committed before the first of them. */
    public static final Isolation REPEATABLE_READ = new Isolation("REPEATABLE READ", "", 0, null, false);

    /** As if transactions ran one after another. */
    public static final Isolation SERIALIZABLE = new Isolation("SERIALIZABLE", "", 0, null, false);

    private final String level;
    private final String access;
    private final int retries;
    private final @Nullable Duration timeout;
    private final boolean onReplica;
    private final List<Statement> statements;

    private Isolation(String level, String access, int retries, @Nullable Duration timeout, boolean onReplica) {
        this.level = level;
        this.onReplica = onReplica;
        this.access = access;
        this.retries = retries;
        String modes = (level.isEmpty() ? "" : " ISOLATION LEVEL " + level) + access;
        this.timeout = timeout;
        this.statements = Stream.of(
                        modes.isEmpty() ? "" : "SET TRANSACTION" + modes,
                        timeout == null ? "" : "SET LOCAL statement_timeout = " + Math.max(1, timeout.toMillis()))
                .filter(text -> !text.isEmpty())
                .map(text -> new Statement(text, List.of()))
                .toList();
    }

    /**
     * Runs the whole work again, this many times at most, when it fails in a way that is safe to retry; it waits a little
     * longer each time. The work must do nothing outside the database that may not happen twice.
     */
    public Isolation retry(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("retry " + times + " times");
        }
        return new Isolation(level, access, times, timeout, onReplica);
    }

    /** Refuses to write. */
    public Isolation readOnly() {
        return new Isolation(level, access.isEmpty() ? " READ ONLY" : access, retries, timeout, onReplica);
    }

    /**
     * Refuses to write, and may run on a replica where the database has some; it sees what that has received by then. With
     * {@link #retry(int)} it is run again on another one when the connection is lost.
     *
     * @throws IllegalStateException when it is serializable, which no server is that follows another
     */
    public Isolation onReplica() {
        if (level.equals("SERIALIZABLE")) {
            throw new IllegalStateException(
                    "a replica cannot be SERIALIZABLE: REPEATABLE_READ.onReplica() sees one moment");
        }
        return new Isolation(level, access.isEmpty() ? " READ ONLY" : access, retries, timeout, true);
    }

    /** Whether it may run on a replica. */
    public boolean mayRunOnReplica() {
        return onReplica;
    }

    /**
     * Refuses to write, and waits before its first statement until it can neither fail because of others nor make them fail: for
     * long reports beside serializable transactions. At another level than serializable it is {@link #readOnly()}.
     */
    public Isolation deferrable() {
        return new Isolation(level, " READ ONLY DEFERRABLE", retries, timeout, onReplica);
    }

    /**
     * Rolls back what takes longer, with a {@link dev.ashlar.runtime.error.TransactionTimedOut}: each try of its own. PostgreSQL
     * stops the statement that runs then; work between statements is looked at when it is done.
     *
     * @throws IllegalArgumentException when it is not positive
     */
    public Isolation timeout(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a transaction cannot end within " + limit);
        }
        return new Isolation(level, access, retries, limit, onReplica);
    }

    @Nullable
    Duration timeout() {
        return timeout;
    }

    public int retries() {
        return retries;
    }

    /** What such a transaction begins with. */
    List<Statement> statements() {
        return statements;
    }

    @Override
    public String toString() {
        return (level.isEmpty() ? "SERVER DEFAULT" : level)
                + access
                + (onReplica ? " ON REPLICA" : "")
                + (retries == 0 ? "" : ", retry " + retries)
                + (timeout == null ? "" : ", timeout " + timeout.toMillis() + " ms");
    }
}
