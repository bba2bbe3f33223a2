package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.catalog.TableName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the system catalogues about all relations that are not the system's. */
record Rows(Connection connection, String own) {
    /** Of the namespaces that people's relations lie in. */
    static final String NOT_SYSTEM = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    <R> List<R> read(String sql, Reader<R> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<R> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    /** By the relation that the column {@code relation} names with its oid. */
    <R> Map<Long, List<R>> byRelation(String sql, Reader<R> reader) throws SQLException {
        Map<Long, List<R>> grouped = new LinkedHashMap<>();
        read(sql, row -> {
            grouped.computeIfAbsent(row.getLong("relation"), k -> new ArrayList<>())
                    .add(reader.read(row));
            return true;
        });
        return grouped;
    }

    TableName name(ResultSet row, String schema, String name) throws SQLException {
        String of = row.getString(schema);
        return new TableName(own.equals(of) ? null : of, row.getString(name));
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
