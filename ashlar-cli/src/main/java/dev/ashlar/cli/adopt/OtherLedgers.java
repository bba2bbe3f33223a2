package dev.ashlar.cli.adopt;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a database has of migrations, by the ledgers of Ashlar, Prisma and Flyway; each may be missing.
 *
 * @param folders names of Ashlar's and Prisma's migrations that are done
 * @param flyway rows of Flyway's history, in the order in which they were made
 */
public record OtherLedgers(List<String> folders, List<FlywayRow> flyway) {
    public static final OtherLedgers NONE = new OtherLedgers(List.of(), List.of());

    public OtherLedgers {
        folders = List.copyOf(folders);
        flyway = List.copyOf(flyway);
    }

    /**
     * One of Flyway's.
     *
     * @param version empty for a repeatable script
     * @param type {@code SQL}, {@code BASELINE}, ...
     * @param script the file's name
     * @param checksum of the file when it ran, 0 when there is none
     * @param installed when, as {@code yyyyMMddHHmmss} in UTC
     */
    public record FlywayRow(
            String version, String type, String script, int checksum, boolean success, String installed) {}

    /** Reads and writes nothing. */
    public static OtherLedgers of(String url) {
        try (Connection connection = Connector.open(DatabaseUrl.parse(url));
                Statement statement = connection.createStatement()) {
            List<String> folders = new ArrayList<>();
            folders.addAll(names(statement, "_ashlar_migrations", "name", "state = 'applied'"));
            folders.addAll(names(
                    statement,
                    "_prisma_migrations",
                    "migration_name",
                    "finished_at IS NOT NULL AND rolled_back_at IS NULL"));
            return new OtherLedgers(folders, flyway(statement));
        } catch (SQLException e) {
            throw new CommandFailed("what was applied cannot be read: " + e.getMessage(), "");
        }
    }

    /** Whether a file was applied: a folder's {@code migration.sql} by its folder, a Flyway script by its name. */
    public Predicate<String> applied() {
        return name -> {
            String[] parts = name.split("/");
            String last = parts[parts.length - 1];
            boolean folder = last.equals("migration.sql") && parts.length > 1;
            return folder
                    ? folders.contains(parts[parts.length - 2])
                    : flyway.stream()
                            .anyMatch(
                                    row -> row.success() && fileOf(row.script()).equals(last));
        };
    }

    static String fileOf(String script) {
        return script.substring(script.lastIndexOf('/') + 1);
    }

    private static List<String> names(Statement statement, String table, String column, String condition)
            throws SQLException {
        List<String> names = new ArrayList<>();
        if (exists(statement, table)) {
            try (ResultSet rows =
                    statement.executeQuery("SELECT " + column + " FROM " + table + " WHERE " + condition)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static List<FlywayRow> flyway(Statement statement) throws SQLException {
        List<FlywayRow> found = new ArrayList<>();
        if (exists(statement, "flyway_schema_history")) {
            String query = "SELECT coalesce(version, ''), type, script, coalesce(checksum, 0), success,"
                    + " to_char(installed_on, 'YYYYMMDDHH24MISS') FROM flyway_schema_history ORDER BY installed_rank";
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    found.add(new FlywayRow(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getBoolean(5),
                            row.getString(6)));
                }
            }
        }
        return found;
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
