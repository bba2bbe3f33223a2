package dev.ashlar.migrate.session;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Stands beside a statement that runs without lock_timeout: says whom it waits for, and cancels it when it has waited too
 * long. The statement runs in a thread of its own, so that the listener is told in the thread of the run.
 */
final class Watchdog {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration TOLD_AFTER = Duration.ofSeconds(1);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

    private final Session session;
    private final @Nullable Guard guard;
    private final String migration;
    private final Span place;

    // How the wait has gone so far; null while nobody is waited for.
    private @Nullable Instant waitingSince;
    private Duration toldAt = TOLD_AFTER;
    private List<Blocker> blockers = List.of();

    Watchdog(Session session, @Nullable Guard guard, String migration, Span place) {
        this.session = session;
        this.guard = guard;
        this.migration = migration;
        this.place = place;
    }

    /**
     * @throws MigrationException.LockTimedOut when it waited for others longer than {@link Settings.Patience#unhurried}
     */
    void run(Session.Work work) {
        if (guard == null) {
            perform(work);
            return;
        }
        FutureTask<@Nullable Void> task = new FutureTask<>(() -> perform(work), null);
        Thread thread = new Thread(task, "ashlar-statement");
        thread.setDaemon(true);
        thread.start();
        boolean givenUp = false;
        while (!finished(task, givenUp)) {
            if (!givenUp && waitedTooLong(guard)) {
                givenUp = true;
                cancel();
            }
        }
    }

    private void perform(Session.Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw Session.failure(place, e);
        }
    }

    private boolean finished(FutureTask<@Nullable Void> task, boolean givenUp) {
        try {
            task.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw givenUp ? gaveUp(e) : unwrapped(e);
        } catch (InterruptedException e) {
            cancel();
            await(task);
            throw Session.interrupted();
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
    }

    private RuntimeException gaveUp(ExecutionException failure) {
        return failure.getCause() instanceof MigrationException e && !(e instanceof MigrationException.ConnectionLost)
                ? StatementFailure.waitedTooLong(
                        place, session.settings().patience().unhurried(), blockers, e)
                : new IllegalStateException(failure.getCause());
    }

    private boolean waitedTooLong(Guard eyes) {
        try {
            List<Blocker> now = eyes.lookNow();
            if (now.isEmpty()) {
                waitingSince = null;
                toldAt = TOLD_AFTER;
                return false;
            }
            blockers = now;
            return waitingFor(now).compareTo(session.settings().patience().unhurried()) > 0;
        } catch (SQLException e) {
            // The connection that holds the lock is gone: the statement may finish, and the next one finds out.
            return false;
        }
    }

    private Duration waitingFor(List<Blocker> now) {
        Instant since = waitingSince == null ? Instant.now() : waitingSince;
        waitingSince = since;
        Duration soFar = Duration.between(since, Instant.now());
        if (soFar.compareTo(toldAt) >= 0) {
            toldAt = soFar.plus(TOLD_EVERY);
            session.listener()
                    .waiting(migration, new Waiting(Waiting.Reason.STATEMENT, "for " + Retries.describe(now), soFar));
        }
        return soFar;
    }

    private void cancel() {
        try {
            session.connection().unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            // Its connection is gone, and the statement with it.
        }
    }

    private static void await(FutureTask<@Nullable Void> task) {
        boolean done = false;
        while (!done) {
            try {
                task.get();
                done = true;
            } catch (ExecutionException e) {
                done = true;
            } catch (InterruptedException e) {
                // The cancelled statement ends in a moment; its transaction must be rolled back by then.
            }
        }
    }
}
