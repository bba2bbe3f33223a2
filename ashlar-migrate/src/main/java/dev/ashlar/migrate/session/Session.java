package dev.ashlar.migrate.session;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The connection that does a run's work. */
public final class Session {
    private static final Set<String> WORTH_RETRY = Set.of("55P03", "40P01", "40001");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Connection connection;
    private final Settings settings;
    private final MigrationListener listener;
    private final @Nullable Guard guard;

    /** @param guard null when no lock is needed, as in a database of one's own */
    public Session(Connection connection, Settings settings, MigrationListener listener, @Nullable Guard guard) {
        this.connection = connection;
        this.settings = settings;
        this.listener = listener;
        this.guard = guard;
    }

    /** Work inside a transaction; it may be called again after a rollback. */
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
        execute("RESET SESSION AUTHORIZATION");
        execute("RESET ALL");
        execute("SET statement_timeout = 0");
        execute("SET idle_in_transaction_session_timeout = 0");
        execute("SET lock_timeout = 0");
        // A statement that row security would silently narrow becomes an error instead.
        execute("SET row_security = off");
        noticeDeadClient();
    }

    // So that a statement does not go on for hours after its run was killed. Not every platform's server can tell.
    private void noticeDeadClient() throws SQLException {
        try {
            execute("SET client_connection_check_interval = '2s'");
        } catch (SQLException e) {
            if (!"22023".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private void execute(String sql) throws SQLException {
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
        Instant deadline = Instant.now().plus(settings.lockPatience());
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(place, work);
                return;
            } catch (MigrationException e) {
                String blockers = guard == null ? "" : guard.seen();
                if (!worthRetry(e) || Instant.now().isAfter(deadline)) {
                    throw blockers.isEmpty() ? e : StatementFailure.blockedBy(blockers, e);
                }
                Duration pause = pause(attempt);
                listener.lockRetried(migration, attempt, pause, blockers);
                sleep(pause);
            }
        }
    }

    private void attempt(Span place, Work work) {
        try {
            requireLock(place);
            watch(true);
            connection.setAutoCommit(false);
            execute("SET LOCAL lock_timeout = " + settings.lockTimeout().toMillis());
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
            watch(false);
        }
    }

    private void requireLock(Span place) throws SQLException {
        if (guard != null) {
            guard.requireLock(place);
        }
    }

    private void watch(boolean on) {
        if (guard != null) {
            guard.watch(on);
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

    private static boolean worthRetry(MigrationException e) {
        return e.getCause() instanceof SQLException cause && WORTH_RETRY.contains(String.valueOf(cause.getSQLState()));
    }

    // Between a half and the whole of a growing pause, so that two runs do not meet again and again.
    private static Duration pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempt - 1, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    /** Waits, and refuses to go on when the thread is interrupted. */
    public static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException.Refused(
                    "interrupted",
                    "the run was interrupted between two steps",
                    "run it again; it goes on where it stopped");
        }
    }
}
