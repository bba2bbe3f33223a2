package dev.ashlar.migrate.session;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * The connection that holds the migration lock, beside the one that works: it tells whether the lock is still held, and who
 * stands in the worker's way while that one waits.
 */
public final class Guard implements AutoCloseable {
    private static final String BLOCKERS = """
            SELECT string_agg(format('process %s (%s, user %s, in a transaction since %s: %s)', pid,
                     coalesce(nullif(application_name, ''), 'unnamed'), usename, to_char(xact_start, 'HH24:MI:SS'),
                     left(regexp_replace(query, '\\s+', ' ', 'g'), 80)), ', ' ORDER BY xact_start)
              FROM pg_stat_activity WHERE pid = ANY (pg_blocking_pids(?))
            """;

    private final Connection connection;
    private final int worker;
    private final Thread watcher;
    private volatile boolean watching;
    private volatile String seen = "";

    private Guard(Connection connection, int worker, Duration interval) {
        this.connection = connection;
        this.worker = worker;
        this.watcher = new Thread(() -> watch(interval), "ashlar-blockers");
        watcher.setDaemon(true);
    }

    /** @param interval how often to look while the worker may be waiting */
    public static Guard begin(Connection lock, Connection worker, Duration interval) throws SQLException {
        Guard guard = new Guard(lock, worker.unwrap(PGConnection.class).getBackendPID(), interval);
        guard.watcher.start();
        return guard;
    }

    void watch(boolean on) {
        if (on) {
            seen = "";
        }
        watching = on;
    }

    /** Who blocked the worker when last looked, empty when nobody was seen. */
    String seen() {
        return seen;
    }

    /** @throws MigrationException.ConnectionLost when the lock may be another's by now */
    void requireLock(Span place) throws SQLException {
        if (!connection.isValid(5)) {
            throw new MigrationException.ConnectionLost(
                    "the connection that held the migration lock is gone",
                    place,
                    new SQLException("not valid", "08006"));
        }
    }

    private void watch(Duration interval) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(interval.toMillis());
                if (watching) {
                    look();
                }
            }
        } catch (InterruptedException | SQLException e) {
            // Closed, or the connection is gone, which requireLock tells.
        }
    }

    private void look() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BLOCKERS)) {
            query.setInt(1, worker);
            try (ResultSet rows = query.executeQuery()) {
                String now = rows.next() ? rows.getString(1) : null;
                if (now != null) {
                    seen = now;
                }
            }
        }
    }

    /** Stops looking; the connection stays open. */
    @Override
    public void close() {
        watcher.interrupt();
    }
}
