package dev.ashlar.compiler.lint.live;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The server and the database.
 *
 * @param version {@code server_version_num}: 180001
 * @param user the role that reads these facts
 * @param superuser whether that role is one
 * @param replica whether it is a standby: writes, and what they count, happen elsewhere
 * @param readAt the server's clock when these facts were read
 * @param statisticsSince when its counters began, null when they were never reset
 * @param transactionAge of the whole database; PostgreSQL stops writing near 2,000,000,000
 * @param deadlocks since {@code statisticsSince}, as are {@code rolledBack} and {@code committed}
 */
public record LiveServer(
        int version,
        String database,
        String user,
        boolean superuser,
        boolean replica,
        Instant readAt,
        Instant startedAt,
        @Nullable Instant statisticsSince,
        long bytes,
        long transactionAge,
        long committed,
        long rolledBack,
        long deadlocks,
        boolean collationOutdated,
        Connections connections) {

    /**
     * @param idleInTransaction of them, those that hold a transaction open and do nothing
     * @param oldestTransaction the age of the oldest transaction of a client, in seconds; 0 when there is none
     */
    public record Connections(int limit, int open, int idleInTransaction, long oldestTransaction) {}

    public int major() {
        return version / 10_000;
    }

    /** How long the counters have counted. Since the server started, at least, when they were never reset. */
    public Duration counted() {
        return Duration.between(statisticsSince == null ? startedAt : statisticsSince, readAt);
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.DATABASE, database);
    }
}
