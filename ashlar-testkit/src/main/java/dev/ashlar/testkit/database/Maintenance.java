package dev.ashlar.testkit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Creates, marks and drops databases.
 *
 * @param url of a database that is none of them
 */
record Maintenance(String url) {

    /** What is done on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Runs {@code work} while this server's lock called {@code name} is held; other JVMs wait. PostgreSQL gives an
     * advisory lock back when the connection ends, even that of a killed JVM.
     */
    <T> T locked(String name, Work<T> work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement lock =
                        connection.prepareStatement("SELECT pg_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, name);
            lock.execute();
            return work.on(connection);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, sql);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A database is marked as a template only when it is finished. */
    static boolean isFinishedTemplate(Connection connection, String name) throws SQLException {
        String sql = "SELECT FROM pg_database WHERE datname = ? AND datistemplate";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    void drop(String name) {
        try {
            execute("DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
        } catch (SQLException failed) {
            throw new TestDatabaseException(
                    "the test database " + name + " was not dropped: " + failed.getMessage(),
                    "drop it by hand: DROP DATABASE \"" + name + "\" WITH (FORCE)",
                    failed);
        }
    }

    /** Leaves a template that another JVM copies at this moment; that JVM drops it. */
    void dropTemplate(String name) {
        try {
            locked(name, connection -> {
                if (isFinishedTemplate(connection, name)) {
                    execute(connection, "ALTER DATABASE \"" + name + "\" WITH IS_TEMPLATE false");
                }
                execute(connection, "DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
                return true;
            });
        } catch (SQLException inUse) {
            if (!"55006".equals(inUse.getSQLState())) {
                throw new TestDatabaseException(
                        "the template " + name + " was not dropped: " + inUse.getMessage(),
                        "drop it by hand: ALTER DATABASE \"" + name + "\" WITH IS_TEMPLATE false; DROP DATABASE \""
                                + name + "\"",
                        inUse);
            }
        }
    }
}
