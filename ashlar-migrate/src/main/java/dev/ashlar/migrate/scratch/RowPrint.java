package dev.ashlar.migrate.scratch;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The values of each column, in short.
 *
 * @param columns {@code table.column} to a number that other values would not give
 */
record RowPrint(Map<String, String> columns) {
    static RowPrint of(Connection connection, Catalog catalog) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        for (Table table : catalog.tables()) {
            // What a trigger sets by the clock is another value each time.
            List<Column> kept =
                    table.columns().stream().filter(c -> c.touch() == null).toList();
            if (!kept.isEmpty()) {
                print(connection, table.name(), kept, columns);
            }
        }
        return new RowPrint(columns);
    }

    private static void print(Connection connection, TableName table, List<Column> kept, Map<String, String> columns)
            throws SQLException {
        String values = kept.stream()
                .map(c -> Identifier.quote(c.name()) + "::text")
                .map(c -> "md5(string_agg(coalesce(" + c + ", 'NULL'), ',' ORDER BY " + c + "))")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + values + " FROM " + table.quoted())) {
            row.next();
            for (int i = 0; i < kept.size(); i++) {
                columns.put(table + "." + kept.get(i).name(), String.valueOf(row.getString(i + 1)));
            }
        }
    }

    /** The columns of both whose values differ. */
    List<String> differing(RowPrint other) {
        return columns.entrySet().stream()
                .filter(c -> other.columns.containsKey(c.getKey())
                        && !other.columns.get(c.getKey()).equals(c.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
