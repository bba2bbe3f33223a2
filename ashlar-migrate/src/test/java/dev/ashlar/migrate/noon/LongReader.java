package dev.ashlar.migrate.noon;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A report that holds the table for a second and a half, rests, and begins again until it is closed. */
final class LongReader implements AutoCloseable {
    static final Duration HOLDS = Duration.ofMillis(1_500);

    private final Connection connection;
    private final Duration holds;
    private final Thread thread;
    private volatile String table;
    private volatile boolean stopped;

    /** @param holds how long it holds the table, and rests afterwards */
    LongReader(String url, String table, Duration holds) throws SQLException {
        this.connection = DriverManager.getConnection(url + "&ApplicationName=noon+reader");
        this.table = table;
        this.holds = holds;
        this.thread = new Thread(this::run, "noon reader");
        thread.start();
    }

    void use(String next) {
        table = next;
    }

    private void run() {
        try (Statement statement = connection.createStatement()) {
            while (!stopped) {
                hold(statement);
                Thread.sleep(holds.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The table may get its new name between the look and the query. */
    private void hold(Statement statement) throws InterruptedException {
        try {
            connection.setAutoCommit(false);
            statement.execute("SELECT score FROM " + table + " WHERE id < 10");
            Thread.sleep(holds.toMillis());
            connection.commit();
        } catch (SQLException e) {
            rollback();
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            stopped = true;
        }
    }

    @Override
    public void close() throws SQLException {
        stopped = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
