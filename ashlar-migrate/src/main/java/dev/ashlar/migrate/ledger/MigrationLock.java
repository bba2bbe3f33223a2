package dev.ashlar.migrate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ashlar.migrate.failure.MigrationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * The advisory lock that keeps two runs in one database apart. It belongs to a session, not a transaction, so the session
 * holds no snapshot and CREATE INDEX CONCURRENTLY does not wait for it; it ends with its connection, so a killed run
 * leaves none behind.
 */
public final class MigrationLock {
    /** "ashlarmg" in ASCII: any number will do that nobody else uses. */
    private static final long KEY = 0x6173686c61726d67L;

    private static final Duration POLL = Duration.ofMillis(100);

    private MigrationLock() {}

    /** A session that holds the lock. */
    public record Holder(int pid, String application, String user, Instant since, String query) {
        /** For a message. */
        public String describe() {
            return "process " + pid + " (" + application + ", user " + user + ", connected since " + since + ")";
        }
    }

    /** The lock of {@code public}. */
    public static void take(Connection connection, Duration patience) throws SQLException {
        take(connection, "public", patience);
    }

    /**
     * Takes the lock for the life of the connection.
     *
     * @param schema where the ledger lies; each has a lock of its own, so that tenants' schemas can be migrated side by side
     * @param patience how long to try
     * @throws MigrationException.LockHeld when another holds it all that time, with who that is
     */
    public static void take(Connection connection, String schema, Duration patience) throws SQLException {
        Instant deadline = Instant.now().plus(patience);
        while (!tryTake(connection, schema)) {
            if (Instant.now().isAfter(deadline)) {
                throw held(connection, schema, patience);
            }
            pause();
        }
    }

    private static long key(String schema) {
        return schema.equals("public")
                ? KEY
                : KEY ^ UUID.nameUUIDFromBytes(schema.getBytes(UTF_8)).getMostSignificantBits();
    }

    private static boolean tryTake(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            query.setLong(1, key(schema));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Gives the lock back at once; the end of the connection would, some milliseconds later. */
    public static void release(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
            query.setLong(1, key(schema));
            query.execute();
        }
    }

    private static MigrationException held(Connection connection, String schema, Duration patience)
            throws SQLException {
        String who = holder(connection, schema).map(Holder::describe).orElse("a session that has just ended");
        return new MigrationException.LockHeld(
                "another migration run is at work in this database: " + who + "; waited " + patience.toMillis() + " ms",
                "wait for it to end, then run this again; to stop it: SELECT pg_terminate_backend(pid)");
    }

    /** Who holds the lock in the connection's database now. */
    public static Optional<Holder> holder(Connection connection, String schema) throws SQLException {
        String sql = """
                SELECT a.pid, a.application_name, a.usename, a.backend_start, a.query
                  FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                 WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                   AND l.classid::bigint = ? AND l.objid::bigint = ?
                   AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, key(schema) >>> 32);
            query.setLong(2, key(schema) & 0xffffffffL);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(holder(rows)) : Optional.empty();
            }
        }
    }

    // Another user's session shows NULLs to a role that may not read them.
    private static Holder holder(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("backend_start", OffsetDateTime.class);
        return new Holder(
                row.getInt("pid"),
                String.valueOf(row.getString("application_name")),
                String.valueOf(row.getString("usename")),
                since == null ? Instant.EPOCH : since.toInstant(),
                String.valueOf(row.getString("query")));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException.LockHeld("interrupted while waiting for the migration lock", "run it again");
        }
    }
}
