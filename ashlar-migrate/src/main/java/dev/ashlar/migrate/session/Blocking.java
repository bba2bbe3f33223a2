package dev.ashlar.migrate.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks who waits for whom. What other roles run is hidden from a role without pg_read_all_stats; that they block, and that
 * they wait, is not.
 */
final class Blocking {
    private static final String BLOCKERS = """
            SELECT b.pid, a.application_name, a.usename, a.backend_type, a.xact_start,
                   (extract(epoch FROM clock_timestamp() - a.xact_start) * 1000)::bigint AS age,
                   left(regexp_replace(a.query, '\\s+', ' ', 'g'), 80) AS query
              FROM (SELECT DISTINCT unnest(pg_blocking_pids(?))) AS b (pid)
              LEFT JOIN pg_stat_activity a ON a.pid = b.pid
             ORDER BY a.xact_start, b.pid
            """;
    private static final String WAITERS = """
            SELECT EXISTS (SELECT FROM pg_locks l
              WHERE NOT l.granted AND l.pid <> ? AND ? = ANY (pg_blocking_pids(l.pid)))
            """;
    private static final String OPEN = "SELECT xact_start FROM pg_stat_activity WHERE pid = ?";

    private final Connection connection;

    Blocking(Connection connection) {
        this.connection = connection;
    }

    /** Who stands in the way of a session now, the oldest transaction first. */
    List<Blocker> of(int pid) throws SQLException {
        List<Blocker> blockers = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(BLOCKERS)) {
            query.setInt(1, pid);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    blockers.add(blocker(rows));
                }
            }
        }
        return List.copyOf(blockers);
    }

    private static Blocker blocker(ResultSet row) throws SQLException {
        int pid = row.getInt("pid");
        String query = Objects.requireNonNullElse(row.getString("query"), "");
        long age = row.getLong("age");
        boolean open = !row.wasNull();
        return new Blocker(
                pid,
                known(row.getString("application_name")),
                known(row.getString("usename")),
                Blocker.kind(pid, row.getString("backend_type"), query),
                row.getObject("xact_start", OffsetDateTime.class),
                open ? Duration.ofMillis(age) : null,
                query);
    }

    private static String known(@Nullable String name) {
        return name == null || name.isEmpty() ? "unnamed" : name;
    }

    /** Whether a session waits for a lock that this one holds. */
    boolean anyoneWaitsFor(int pid) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WAITERS)) {
            query.setInt(1, pid);
            query.setInt(2, pid);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Whether one of them is still in the transaction in which it was seen. */
    boolean anyStillOpen(List<Blocker> blockers) throws SQLException {
        for (Blocker blocker : blockers) {
            if (blocker.since() != null && blocker.since().equals(transactionOf(blocker.pid()))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable OffsetDateTime transactionOf(int pid) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPEN)) {
            query.setInt(1, pid);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getObject(1, OffsetDateTime.class) : null;
            }
        }
    }
}
