package dev.ashlar.migrate.scratch;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An empty database beside another, to try SQL in; dropped when closed. Its name holds the time it was made, so that one
 * left by a killed run is dropped by a later one.
 */
public final class Scratch implements AutoCloseable {
    private static final String PREFIX = "ashlar_scratch_";
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final DatabaseUrl server;
    private final DatabaseUrl url;

    private Scratch(DatabaseUrl server, DatabaseUrl url) {
        this.server = server;
        this.url = url;
    }

    /**
     * @param server any database of the server, and a role that may create one
     * @throws MigrationException.Refused when the role may not
     */
    public static Scratch create(DatabaseUrl server) {
        String name = PREFIX + Instant.now().getEpochSecond() + "_"
                + UUID.randomUUID().toString().substring(0, 8);
        try (Connection connection = Connector.open(server)) {
            dropLeftBehind(connection);
            // template1 may be in use, and may hold things that the history does not make.
            run(connection, "CREATE DATABASE " + Identifier.quote(name) + " TEMPLATE template0");
        } catch (SQLException e) {
            throw "42501".equals(e.getSQLState()) ? mayNot(e) : Session.failure(Span.NONE, e);
        }
        return new Scratch(server, server.withDatabase(name));
    }

    private static MigrationException mayNot(SQLException e) {
        return new MigrationException.Refused(
                "scratch-database",
                "the role may not create a database, and a new migration is tried in one first: " + e.getMessage(),
                "ALTER ROLE ... CREATEDB, or name another server for it");
    }

    private static void dropLeftBehind(Connection connection) throws SQLException {
        List<String> old = new ArrayList<>();
        long before = Instant.now().minus(LEFT_BEHIND).getEpochSecond();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database d WHERE datname ~ '^" + PREFIX
                        + "[0-9]{1,12}_' AND split_part(datname, '_', 3)::bigint < " + before
                        + " AND pg_has_role(d.datdba, 'USAGE')"
                        + " AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)")) {
            while (rows.next()) {
                old.add(rows.getString(1));
            }
        }
        for (String name : old) {
            run(connection, "DROP DATABASE IF EXISTS " + Identifier.quote(name));
        }
    }

    public DatabaseUrl url() {
        return url;
    }

    @Override
    public void close() {
        try (Connection connection = Connector.open(server)) {
            run(connection, "DROP DATABASE IF EXISTS " + Identifier.quote(url.database()) + " WITH (FORCE)");
        } catch (SQLException | MigrationException e) {
            // It is swept away by a later run; the answer that it was made for is already had.
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
