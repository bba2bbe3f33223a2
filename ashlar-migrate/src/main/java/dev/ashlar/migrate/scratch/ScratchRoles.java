package dev.ashlar.migrate.scratch;

import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The roles of a server before something is tried in a scratch database. Roles belong to the whole server, so those that were
 * made meanwhile are dropped when this is closed, which must be after the database is gone. One that has rights elsewhere by
 * then was made by another, and stays.
 */
final class ScratchRoles implements AutoCloseable {
    private final DatabaseUrl server;
    private final Set<String> before;
    private final Predicate<String> mentioned;

    private ScratchRoles(DatabaseUrl server, Set<String> before, Predicate<String> mentioned) {
        this.server = server;
        this.before = before;
        this.mentioned = mentioned;
    }

    /**
     * @param mentioned whether what is tried mentions a role, so that it may be the one that made it
     */
    static ScratchRoles watch(DatabaseUrl server, Predicate<String> mentioned) throws SQLException {
        try (Connection connection = Connector.open(server)) {
            return new ScratchRoles(server, roles(connection), mentioned);
        }
    }

    @Override
    public void close() {
        try (Connection connection = Connector.open(server)) {
            Set<String> made = roles(connection);
            made.removeAll(before);
            made.stream().filter(mentioned).forEach(role -> drop(connection, role));
        } catch (SQLException | MigrationException e) {
            // The answer that they were made for is already had; a role without rights does no harm.
        }
    }

    private static void drop(Connection connection, String role) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE IF EXISTS " + Identifier.quote(role));
        } catch (SQLException e) {
            // It is in use elsewhere.
        }
    }

    private static Set<String> roles(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT rolname FROM pg_roles")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
