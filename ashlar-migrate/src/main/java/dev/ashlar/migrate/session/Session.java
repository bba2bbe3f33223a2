package dev.ashlar.migrate.session;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.session.Guard.Look;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The connection that does a run's work. */
public final class Session {
    private final Connection connection;
    private final Settings settings;
    private final MigrationListener listener;
    private final @Nullable Guard guard;
    private final SessionDefaults defaults;

    /** @param guard null when no lock is needed, as in a database of one's own */
    public Session(Connection connection, Settings settings, MigrationListener listener, @Nullable Guard guard) {
        this.connection = connection;
        this.settings = settings;
        this.listener = listener;
        this.guard = guard;
        this.defaults = new SessionDefaults(connection, settings.lockTimeout().dividedBy(2));
    }

    /** Work on the connection; it may be called again after a rollback. */
    public interface Work {
        void run() throws SQLException;
    }

    public Connection connection() {
        return connection;
    }

    public Settings settings() {
        return settings;
    }

    public MigrationListener listener() {
        return listener;
    }

    /** PostgreSQL's major version, for example 18. */
    public int serverVersion() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** Forgets what an earlier migration SET, and sets what every migration needs. */
    public void reset() throws SQLException {
        defaults.set();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Sends a text of a file as it stands.
     *
     * @throws MigrationException of the kind that PostgreSQL's error asks for, at its place
     */
    public void execute(Span text) {
        execute("", text);
    }

    /** Has PostgreSQL parse and plan a text, so that its mistakes are found and drawn before any of it runs. */
    public void explain(Span text) {
        execute("EXPLAIN ", text);
    }

    private void execute(String prefix, Span text) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(prefix + text.text());
        } catch (SQLException e) {
            throw StatementFailure.explain(text, prefix.length(), e);
        }
    }

    /** The error of a statement that was not sent as it stands in the file, drawn at a place of it. */
    public static MigrationException failure(Span place, SQLException e) {
        return StatementFailure.explain(place, 0, e);
    }

    /**
     * Runs work in a transaction of its own, with a short lock_timeout, and again when a lock could not be had or a
     * deadlock was broken, until {@link Settings#lockPatience} has passed.
     *
     * @param place what to draw when the work's own statements fail
     */
    public void inTransaction(String migration, Span place, Work work) {
        retries(migration, settings.lockPatience()).run(() -> attempt(place, Look.BLOCKERS, work));
    }

    /**
     * As {@link #inTransaction}, for work that holds rows others may want.
     *
     * @return whether somebody was seen to wait for them
     */
    public boolean inBatch(String migration, Span place, Work work) {
        retries(migration, settings.lockPatience()).run(() -> attempt(place, Look.BOTH, work));
        return guard != null && guard.waitedFor();
    }

    /**
     * Runs work in a transaction that waits for locks as long as it takes, because it makes nobody wait who reads or writes:
     * it is watched instead.
     */
    public void inUnhurriedTransaction(String migration, Span place, Work work) {
        Duration total = settings.patience().unhurried().multipliedBy(3);
        retries(migration, total).run(() -> watched(migration, place, () -> transact("0", place, work)));
    }

    /**
     * Runs a statement outside of any transaction, without lock_timeout but watched, and again when it came to nothing
     * because of others.
     *
     * @param attempt one try; it leaves nothing behind when it fails
     */
    public void unhurried(String migration, Runnable attempt) {
        retries(migration, settings.patience().unhurried().multipliedBy(3)).run(attempt);
    }

    /** One try of work in a transaction with a short lock_timeout. */
    public void once(Span place, Work work) {
        attempt(place, Look.BLOCKERS, work);
    }

    /** One watched try of a statement that makes nobody wait: it is cancelled when it waits for too long itself. */
    public void watched(String migration, Span place, Work work) {
        requireLock(place);
        watchdog(migration, place).run(work);
    }

    private Retries retries(String migration, Duration patience) {
        return new Retries(migration, settings, listener, guard, patience);
    }

    private Watchdog watchdog(String migration, Span place) {
        return new Watchdog(this, guard, migration, place);
    }

    private void attempt(Span place, Look look, Work work) {
        try {
            requireLock(place);
            watch(look);
            transact(String.valueOf(settings.lockTimeout().toMillis()), place, work);
        } finally {
            watch(Look.NOWHERE);
        }
    }

    private void transact(String lockTimeout, Span place, Work work) {
        try {
            connection.setAutoCommit(false);
            execute("SET LOCAL lock_timeout = " + lockTimeout);
            work.run();
            connection.commit();
        } catch (SQLException e) {
            rollback(e);
            throw failure(place, e);
        } catch (RuntimeException e) {
            rollback(e);
            throw e;
        } finally {
            endTransactionMode();
        }
    }

    private void requireLock(Span place) {
        try {
            if (guard != null) {
                guard.requireLock(place);
            }
        } catch (SQLException e) {
            throw failure(place, e);
        }
    }

    private void watch(Look look) {
        if (guard != null) {
            guard.watch(look);
        }
    }

    private void rollback(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void endTransactionMode() {
        try {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            // The connection is broken; whatever is asked of it next says so.
        }
    }

    /** Runs what is in no transaction with a short lock_timeout, such as VACUUM FULL, behind which everybody would wait. */
    public void withLockTimeout(Work work) throws SQLException {
        execute("SET lock_timeout = " + settings.lockTimeout().toMillis());
        try {
            work.run();
        } finally {
            endLockTimeout();
        }
    }

    private void endLockTimeout() {
        try {
            execute("SET lock_timeout = 0");
        } catch (SQLException e) {
            // The connection is broken; whatever is asked of it next says so.
        }
    }

    /** Refuses to go on when the thread was interrupted, as Ctrl-C does. */
    public static void refuseWhenInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    /** Waits, and refuses to go on when the thread is interrupted. */
    public static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    static MigrationException interrupted() {
        return new MigrationException.Refused(
                "interrupted",
                "the run was stopped between two steps or batches; what is done is recorded",
                "run the same command again: it goes on where it stopped");
    }
}
