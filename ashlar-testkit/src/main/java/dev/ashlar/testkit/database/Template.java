package dev.ashlar.testkit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A prepared database that nobody may connect to, named after what it was made from, so that it is made once. */
final class Template {
    private static final String IN_USE = "55006";
    private static final String MISSING = "3D000";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 50;

    private final TestServer server;
    private final Preparation preparation;
    private final String name;

    Template(TestServer server, Preparation preparation) {
        this.server = server;
        this.preparation = preparation;
        this.name = "ashlar_template_" + preparation.fingerprint();
    }

    /** Makes the template when there is none, and the database {@code database} as a copy of it. */
    void copyTo(String database) {
        server.remember(name);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        SQLException refused = tryCopy(database);
        while (refused != null) {
            recover(refused, System.nanoTime() > deadline);
            refused = tryCopy(database);
        }
    }

    private @Nullable SQLException tryCopy(String database) {
        // What is written to a template's log is not needed where nothing is flushed: 12 ms against 40.
        String strategy = server.isEmbedded() ? " STRATEGY FILE_COPY" : "";
        try {
            server.maintenance().execute("CREATE DATABASE \"" + database + "\" TEMPLATE \"" + name + "\"" + strategy);
            return null;
        } catch (SQLException refused) {
            return refused;
        }
    }

    /** A missing template is made; one in use (by autovacuum, or a backend that is still ending) is waited for. */
    private void recover(SQLException refused, boolean late) {
        String state = String.valueOf(refused.getSQLState());
        if (late || !(state.equals(MISSING) || state.equals(IN_USE))) {
            throw new TestDatabaseException(
                    "no test database could be made from " + name + ": " + refused.getMessage(),
                    "the user of the server's URL must be allowed to create databases",
                    refused);
        }
        if (state.equals(MISSING)) {
            make();
        } else {
            pause();
        }
    }

    private void make() {
        try {
            server.maintenance().locked(name, this::makeOnce);
        } catch (SQLException failed) {
            throw new TestDatabaseException(
                    "the database for tests could not be prepared: " + failed.getMessage(),
                    "SQLSTATE " + failed.getSQLState() + " is explained in PostgreSQL's manual",
                    failed);
        }
    }

    private boolean makeOnce(Connection connection) throws SQLException {
        if (Maintenance.isFinishedTemplate(connection, name)) {
            return false;
        }
        String unfinished = name + "_unfinished";
        Maintenance.execute(connection, "DROP DATABASE IF EXISTS \"" + unfinished + "\" WITH (FORCE)");
        Maintenance.execute(connection, "CREATE DATABASE \"" + unfinished + "\"");
        try {
            prepare(unfinished);
            finish(connection, unfinished);
        } catch (SQLException | RuntimeException failed) {
            dropAfter(failed, connection, unfinished);
            throw failed;
        }
        return true;
    }

    private static void dropAfter(Exception failed, Connection connection, String unfinished) {
        try {
            Maintenance.execute(connection, "DROP DATABASE IF EXISTS \"" + unfinished + "\" WITH (FORCE)");
        } catch (SQLException second) {
            failed.addSuppressed(second);
        }
    }

    private void prepare(String database) throws SQLException {
        String url = server.ownerUrl(database);
        if (!server.isEmbedded()) {
            Roles.preparation().apply(url);
        }
        preparation.apply(url);
    }

    private void finish(Connection connection, String unfinished) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Maintenance.execute(connection, "ALTER DATABASE \"" + unfinished + "\" RENAME TO \"" + name + "\"");
                break;
            } catch (SQLException refused) {
                if (!IN_USE.equals(refused.getSQLState()) || System.nanoTime() > deadline) {
                    throw refused;
                }
                pause();
            }
        }
        Maintenance.execute(
                connection, "ALTER DATABASE \"" + name + "\" WITH ALLOW_CONNECTIONS false IS_TEMPLATE true");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TestDatabaseException("interrupted while waiting for a template", "run again", interrupted);
        }
    }
}
