package dev.ashlar.migrate.introspect;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks the system catalogues about certain schemas, or certain tables. */
final class Query {
    private final Connection connection;
    private final Object[] about;
    private final String type;

    Query(Connection connection, List<String> schemas) {
        this(connection, schemas.toArray(), "text");
    }

    private Query(Connection connection, Object[] about, String type) {
        this.connection = connection;
        this.about = about;
        this.type = type;
    }

    /** A query about tables; its parameter is an array of bigint. */
    Query about(List<Long> tables) {
        return new Query(connection, tables.toArray(), "int8");
    }

    interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** The rows of a query whose parameters are all the list that it is about. */
    <R> List<R> rows(String sql, Reader<R> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Array array = connection.createArrayOf(type, about);
            for (int i = 1; i <= sql.chars().filter(c -> c == '?').count(); i++) {
                statement.setArray(i, array);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<R> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        }
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
