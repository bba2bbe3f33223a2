package dev.ashlar.migrate.scratch;

import dev.ashlar.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A few rows for every empty table. A value depends on its type and the row's number alone, so that row 2 of a table refers to
 * row 2 of another by whatever foreign key: the keys agree without being looked at. What a CHECK refuses stays empty.
 */
final class SampleRows {
    private static final int ROWS = 3;
    private static final String COLUMNS = """
            SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod) AS type,
                   format_type(coalesce(nullif(t.typbasetype, 0), t.oid),
                     CASE WHEN t.typbasetype <> 0 THEN t.typtypmod ELSE a.atttypmod END) AS base,
                   EXISTS (SELECT FROM pg_type e WHERE e.typtype = 'e'
                     AND e.oid IN (t.oid, t.typelem, t.typbasetype)) AS enum,
                   NOT a.attnotnull OR a.atthasdef OR a.attidentity <> '' AS optional
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
              JOIN pg_type t ON t.oid = a.atttypid
             WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
               AND c.relname NOT LIKE '\\_ashlar\\_%' AND c.relname <> '_prisma_migrations'
             ORDER BY c.oid, a.attnum
            """;

    private final Connection connection;

    private SampleRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param expression the column's value in row {@code n}
     * @param optional whether a row may leave it out
     */
    private record Slot(String column, String expression, boolean optional) {}

    static void fill(Connection connection, List<String> schemas) throws SQLException {
        SampleRows rows = new SampleRows(connection);
        List<Map.Entry<String, List<Slot>>> open =
                new ArrayList<>(rows.tables(schemas).entrySet());
        open.removeIf(table -> !rows.isEmpty(table.getKey()));
        boolean progress = true;
        while (progress) { // a table that refers to another comes after it
            progress = open.removeIf(table -> rows.insert(table.getKey(), table.getValue()));
        }
        open.forEach(table -> rows.insert(
                table.getKey(),
                table.getValue().stream().filter(s -> !s.optional()).toList()));
    }

    private Map<String, List<Slot>> tables(List<String> schemas) throws SQLException {
        Map<String, List<Slot>> tables = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String table = Identifier.quote(row.getString("nspname"), row.getString("relname"));
                    String value = SampleValue.of(row.getString("base"), row.getBoolean("enum"));
                    tables.computeIfAbsent(table, t -> new ArrayList<>())
                            .add(new Slot(
                                    Identifier.quote(row.getString("attname")),
                                    "(" + value + ")::" + row.getString("type"),
                                    row.getBoolean("optional")));
                }
            }
        }
        return tables;
    }

    private boolean isEmpty(String table) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return !rows.next();
        } catch (SQLException e) {
            return false; // row security hides it, or the like: it is left alone
        }
    }

    /** All rows, or else those that the table takes. */
    private boolean insert(String table, List<Slot> slots) {
        if (tried(table, slots, 1, ROWS)) {
            return true;
        }
        boolean any = false;
        for (int n = 1; n <= ROWS; n++) {
            any |= tried(table, slots, n, n);
        }
        return any;
    }

    private boolean tried(String table, List<Slot> slots, int first, int last) {
        String columns = slots.stream().map(Slot::column).collect(Collectors.joining(", "));
        String values = slots.stream().map(Slot::expression).collect(Collectors.joining(", "));
        String rows = " FROM generate_series(" + first + ", " + last + ") n";
        String sql = slots.isEmpty()
                ? "INSERT INTO " + table + " DEFAULT VALUES"
                : "INSERT INTO " + table + " (" + columns + ") OVERRIDING SYSTEM VALUE SELECT " + values + rows;
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false; // a CHECK, a trigger, or a row that it refers to and that is not there
        }
    }
}
