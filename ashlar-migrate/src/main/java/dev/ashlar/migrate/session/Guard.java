package dev.ashlar.migrate.session;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The connection that holds the migration lock, beside the one that works: it tells whether the lock is still held, who
 * stands in the worker's way while that one waits, and who waits for the worker.
 */
public final class Guard implements AutoCloseable {
    private final Connection connection;
    private final Blocking blocking;
    private final int worker;
    private final Thread watcher;
    private volatile Look look = Look.NOWHERE;
    private volatile List<Blocker> seen = List.of();
    private volatile boolean waitedFor;

    /** What the watching thread looks for. */
    enum Look {
        NOWHERE,
        /** Who blocks the worker. */
        BLOCKERS,
        /** That, and whether the worker blocks anybody. */
        BOTH
    }

    private Guard(Connection connection, int worker, Duration interval) {
        this.connection = connection;
        this.blocking = new Blocking(connection);
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

    void watch(Look what) {
        if (what != Look.NOWHERE) {
            forget();
            waitedFor = false;
        }
        look = what;
    }

    /** Who blocked the worker when last looked, empty when nobody was seen. */
    List<Blocker> seen() {
        return seen;
    }

    /** Who blocks the worker now, to be remembered as seen. */
    List<Blocker> lookNow() throws SQLException {
        List<Blocker> now = blocking.of(worker);
        if (!now.isEmpty()) {
            seen = now;
        }
        return now;
    }

    void forget() {
        seen = List.of();
    }

    /** Whether anybody was seen to wait for the worker since it was last watched. */
    boolean waitedFor() {
        return waitedFor;
    }

    /** Whether one of them is still in the transaction in which it was seen. */
    boolean anyStillOpen(List<Blocker> blockers) throws SQLException {
        return blocking.anyStillOpen(blockers);
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
                Thread.sleep(Math.max(1, interval.toMillis()));
                look(look);
            }
        } catch (InterruptedException | SQLException e) {
            // Closed, or the connection is gone, which requireLock tells.
        }
    }

    private void look(Look what) throws SQLException {
        if (what != Look.NOWHERE) {
            lookNow();
        }
        if (what == Look.BOTH && blocking.anyoneWaitsFor(worker)) {
            waitedFor = true;
        }
    }

    /** Stops looking; the connection stays open. */
    @Override
    public void close() {
        watcher.interrupt();
    }
}
