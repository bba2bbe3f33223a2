package dev.ashlar.migrate.connect;

import dev.ashlar.migrate.failure.MigrationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** Opens connections for migrations: one at a time, never pooled. */
public final class Connector {
    private static final String APPLICATION_NAME = "ashlar migrate";

    private Connector() {}

    /**
     * A connection in autocommit mode. A plain {@code Statement} on it sends its text to the server as it stands.
     *
     * @throws MigrationException of the kind that says why there is none
     */
    public static Connection open(DatabaseUrl url) {
        Connection connection = connect(url);
        try {
            refusePooler(url, connection);
            return connection;
        } catch (SQLException e) {
            throw ConnectFailure.explain(url, e);
        }
    }

    private static Connection connect(DatabaseUrl url) {
        try {
            Connection connection = new Driver().connect(url.jdbc(), properties(url));
            if (connection == null) {
                throw new MigrationException.InvalidUrl(
                        "the driver cannot read " + url, "write host and port as localhost:5432");
            }
            return connection;
        } catch (SQLException e) {
            throw ConnectFailure.explain(url, e);
        }
    }

    private static Properties properties(DatabaseUrl url) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", APPLICATION_NAME);
        // With this the name is sent at the greeting, not by a SET that RESET ALL would take back.
        properties.setProperty("assumeMinServerVersion", "12");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        properties.putAll(url.properties());
        properties.setProperty("currentSchema", '"' + url.schema().replace("\"", "\"\"") + '"');
        // The driver would split and rewrite a Statement's text; a migration's text must reach the server unread.
        properties.setProperty("preferQueryMode", "extendedForPrepared");
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        return properties;
    }

    // Through a pooler in transaction mode the process that answers is not the one that greeted.
    private static void refusePooler(DatabaseUrl url, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
            rows.next();
            if (rows.getInt(1) != connection.unwrap(PGConnection.class).getBackendPID()) {
                connection.close();
                throw new MigrationException.PoolerBetween(url.toString());
            }
        }
    }
}
