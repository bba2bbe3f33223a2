package dev.ashlar.migrate.noon;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks every five milliseconds who waits for whom, and keeps the waits of the application that the migration causes: those
 * behind one of its connections, also where others stand between. A wait counts from its beginning.
 */
final class Sampler implements AutoCloseable {
    private static final long PERIOD_MILLIS = 5;
    private static final String MIGRATION = "ashlar migrate";

    private static final String WAITING =
            "SELECT 1 FROM pg_stat_get_activity(NULL) WHERE wait_event_type = 'Lock' LIMIT 1";

    // waitstart is NULL for the first moments of a wait.
    private static final String SQL = """
            SELECT a.pid, a.application_name, b.pid AS blocker, l.mode, coalesce(l.relation::regclass::text, l.locktype) AS thing,
                   coalesce(extract(epoch FROM clock_timestamp() - l.waitstart) * 1000, 0) AS millis
              FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
              CROSS JOIN LATERAL unnest(pg_blocking_pids(l.pid)) AS b (pid)
             WHERE NOT l.granted AND a.datname = current_database()
            """;

    private final Connection connection;
    private final Thread thread;
    private final Map<String, Wait> waits = new HashMap<>();
    private volatile boolean stopped;
    private long samples;

    /**
     * One wait of a connection of the application for the migration.
     *
     * @param thing the relation, or the kind of lock when it is about none
     * @param doing what the migration did
     */
    record Wait(double millis, String thing, String mode, String doing) {
        @Override
        public String toString() {
            return String.format("%.1f ms for %s on %s behind: %s", millis, mode, thing, doing);
        }
    }

    private record Edge(int waiter, String application, int blocker, String mode, String thing, double millis) {}

    @SuppressWarnings("ThreadPriorityCheck") // it looks every few milliseconds beside eight busy threads
    Sampler(String url) throws SQLException {
        connection = DriverManager.getConnection(url + "&ApplicationName=noon+sampler");
        thread = new Thread(this::run, "noon sampler");
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    /** How often it looked. */
    long samples() {
        return samples;
    }

    /** Every attributed wait, the longest first. */
    synchronized List<Wait> waits() {
        return waits.values().stream()
                .sorted((a, b) -> Double.compare(b.millis(), a.millis()))
                .toList();
    }

    private void run() {
        try (PreparedStatement waiting = connection.prepareStatement(WAITING);
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            while (!stopped) {
                long start = System.nanoTime();
                if (anyoneWaits(waiting)) {
                    sample(statement);
                }
                samples++;
                long left = PERIOD_MILLIS - (System.nanoTime() - start) / 1_000_000;
                Thread.sleep(Math.max(0, left));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean anyoneWaits(PreparedStatement waiting) throws SQLException {
        try (ResultSet rows = waiting.executeQuery()) {
            return rows.next();
        }
    }

    private void sample(PreparedStatement statement) throws SQLException {
        List<Edge> edges = edges(statement);
        if (edges.isEmpty()) {
            return;
        }
        Map<Integer, String> ours = ours();
        Set<Integer> behind = new HashSet<>(ours.keySet());
        boolean grown = true;
        while (grown) {
            grown = edges.stream()
                    .filter(e -> behind.contains(e.blocker()))
                    .map(e -> behind.add(e.waiter()))
                    .reduce(false, Boolean::logicalOr);
        }
        edges.stream()
                .filter(e -> e.application().equals(Worker.NAME) && behind.contains(e.blocker()))
                .forEach(e -> keep(e, ours));
    }

    private synchronized void keep(Edge edge, Map<Integer, String> ours) {
        // A connection waits for one lock at a time: a longer wait that began no later is the same one.
        long began = System.nanoTime() / 1_000_000 - (long) edge.millis();
        String doing = ours.getOrDefault(edge.blocker(), String.join("; ", ours.values()));
        waits.merge(
                edge.waiter() + " " + began / 20,
                new Wait(edge.millis(), edge.thing(), edge.mode(), doing),
                (a, b) -> a.millis() >= b.millis() ? a : b);
    }

    private static List<Edge> edges(PreparedStatement statement) throws SQLException {
        List<Edge> edges = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                edges.add(new Edge(
                        rows.getInt("pid"),
                        rows.getString("application_name"),
                        rows.getInt("blocker"),
                        rows.getString("mode"),
                        rows.getString("thing"),
                        rows.getDouble("millis")));
            }
        }
        return edges;
    }

    /** What each of the migration's connections does. */
    private Map<Integer, String> ours() throws SQLException {
        Map<Integer, String> ours = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pid, left(regexp_replace(query, '\\s+', ' ', 'g'), 120)"
                        + " FROM pg_stat_activity WHERE application_name = '" + MIGRATION
                        + "' AND datname = current_database()")) {
            while (rows.next()) {
                ours.put(rows.getInt(1), rows.getString(2));
            }
        }
        return ours;
    }

    @Override
    public void close() throws SQLException {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
