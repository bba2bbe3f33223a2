package dev.ashlar.runtime.session;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.wire.Link;
import dev.ashlar.runtime.wire.Pool;
import dev.ashlar.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs transactions on a pool: begins, commits, rolls back on any throwable, tries again. Safe for many threads. */
@SuppressWarnings("ThreadLocalUsage") // one for each pool, on purpose
public final class Transactions {
    private static final long FIRST_PAUSE_MILLIS = 4;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final Pool pool;
    private final ThreadLocal<@Nullable Boolean> running;

    public Transactions(Pool pool) {
        this(pool, new ThreadLocal<>());
    }

    private Transactions(Pool pool, ThreadLocal<@Nullable Boolean> running) {
        this.pool = pool;
        this.running = running;
    }

    /** Those of another server of the same database: inside of one here, a thread begins none there. */
    Transactions beside(Pool other) {
        return new Transactions(other, running);
    }

    /**
     * @throws IllegalStateException when this thread is inside a transaction of the same pool: the inner one would not see the
     *     outer's rows, and could wait for it forever
     */
    public <R extends @Nullable Object> R run(
            Context context, Isolation isolation, Function<? super Session, ? extends R> work) {
        if (running.get() != null) {
            throw new IllegalStateException(
                    "a transaction of this database is running on this thread already: use its own"
                            + " scope, or savepoint(s -> ...) on it, instead of starting another");
        }
        running.set(true);
        try {
            return retrying(context, isolation, work);
        } finally {
            running.remove();
        }
    }

    private <R extends @Nullable Object> R retrying(
            Context context, Isolation isolation, Function<? super Session, ? extends R> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                return once(context, isolation, work);
            } catch (DatabaseException e) {
                if (!e.safeToRetry() || attempt >= isolation.retries() || !pause(attempt)) {
                    throw e;
                }
            }
        }
    }

    private <R extends @Nullable Object> R once(
            Context context, Isolation isolation, Function<? super Session, ? extends R> work) {
        try (Link link = pool.lease()) {
            Deadline deadline = Deadline.of(isolation);
            boolean loosely = (context.tenant() != null || context.oneCall())
                    && isolation == Isolation.SERVER_DEFAULT
                    && pool.readsCommitted();
            link.begin(first(context, isolation), loosely);
            TransactionSession session = new TransactionSession(link, context, 0, deadline);
            R result;
            try {
                result = work.apply(session);
                deadline.check();
            } catch (RuntimeException failure) {
                session.end();
                rollback(link, failure);
                throw deadline.explain(failure);
            } catch (Throwable failure) {
                session.end();
                rollback(link, failure);
                throw failure;
            }
            session.end();
            link.commit();
            return result;
        }
    }

    private static List<Statement> first(Context context, Isolation isolation) {
        List<Statement> first = new ArrayList<>(isolation.statements());
        first.addAll(context.statements());
        return first;
    }

    private static void rollback(Link link, Throwable failure) {
        try {
            link.rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Waits a random time, twice as long at most for each attempt; false when the thread was interrupted. */
    private static boolean pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most) + 1);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
