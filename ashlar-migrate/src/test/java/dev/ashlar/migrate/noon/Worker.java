package dev.ashlar.migrate.noon;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One user of the application, who asks anew as soon as an answer is there: half reads, 40 % updates, 8 % inserts, 2 %
 * deletes. Every write stands with its line in the ledger in one transaction.
 */
final class Worker implements AutoCloseable {
    /** What a connection of the application calls itself. */
    static final String NAME = "noon worker";

    private final String url;
    private final int rows;
    private final SplittableRandom random;
    private final Thread thread;
    private final List<String> failures = new ArrayList<>();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private volatile Shape shape;
    private volatile boolean stopped;
    private Latencies latencies = new Latencies();

    Worker(String url, int rows, Shape shape, long seed) {
        this.url = url + "&ApplicationName=" + NAME.replace(' ', '+');
        this.rows = rows;
        this.shape = shape;
        this.random = new SplittableRandom(seed);
        this.thread = new Thread(this::run, NAME + " " + seed);
        thread.start();
    }

    /** From its next statement on. */
    void use(Shape next) {
        shape = next;
    }

    /** How long statements took since it was asked last. */
    synchronized Latencies latencies() {
        Latencies now = latencies;
        latencies = new Latencies();
        return now;
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    private void run() {
        try (Connection connection = DriverManager.getConnection(url)) {
            while (!stopped) {
                once(connection);
            }
        } catch (SQLException e) {
            fail(e, "connect");
        }
    }

    private void once(Connection connection) {
        Shape now = shape;
        int choice = random.nextInt(100);
        if (choice < 40) {
            statement(connection, now.read(), id());
        } else if (choice < 50) {
            statement(connection, now.readRelated(), id());
        } else if (choice < 70) {
            statement(connection, now.updateAndTell(), title(), id());
        } else if (choice < 90) {
            transaction(connection, now);
        } else if (choice < 98) {
            statement(connection, now.insertAndTell(), random.nextLong(1, 1_000), title());
        } else {
            statement(connection, now.deleteAndTell(), id());
        }
    }

    private int id() {
        return random.nextInt(1, rows + 1);
    }

    private String title() {
        return "Written " + Long.toHexString(random.nextLong());
    }

    /** Two statements, and the row is locked until both are done. */
    private void transaction(Connection connection, Shape now) {
        try {
            connection.setAutoCommit(false);
            String title = title();
            int id = id();
            int changed = execute(connection, now.update(), title, id);
            for (int i = 0; i < changed; i++) {
                execute(
                        connection,
                        "INSERT INTO noon.ledger (post, kind, title, delta) VALUES (?, 'U', ?, 1)",
                        (long) id,
                        title);
            }
            connection.commit();
        } catch (SQLException e) {
            fail(e, now.update());
            undo(connection);
        } finally {
            automatic(connection);
        }
    }

    private static void undo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void automatic(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void statement(Connection connection, String sql, Object... values) {
        try {
            execute(connection, sql, values);
        } catch (SQLException e) {
            fail(e, sql);
        }
    }

    private int execute(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        long start = System.nanoTime();
        try {
            boolean rowsCome = statement.execute();
            return rowsCome ? 0 : statement.getUpdateCount();
        } finally {
            took(System.nanoTime() - start);
        }
    }

    private synchronized void took(long nanos) {
        latencies.add(nanos);
    }

    private synchronized void fail(SQLException e, String sql) {
        failures.add(e.getSQLState() + " " + e.getMessage() + " in " + sql);
    }

    /** Waits for the last statement. */
    void finish() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finish();
    }
}
