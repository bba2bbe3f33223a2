package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.java.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Looks types up by their numbers. */
final class ServerTypes {
    /** A domain is followed to what it narrows, an array to its elements, and the elements' domain again. */
    private static final String FIND = """
            WITH RECURSIVE found AS (
              SELECT ?::text::oid AS oid, false AS list, 1 AS step
              UNION ALL
              SELECT CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.typelem END,
                     found.list OR t.typtype <> 'd', step + 1
              FROM found JOIN pg_type t ON t.oid = found.oid
              WHERE t.typtype = 'd' OR (t.typsubscript = 'array_subscript_handler'::regproc AND NOT found.list)
            )
            SELECT n.nspname, t.typname, found.list, format_type(?::text::oid, -1)
            FROM found JOIN pg_type t ON t.oid = found.oid JOIN pg_namespace n ON n.oid = t.typnamespace
            ORDER BY step DESC LIMIT 1""";

    private final Connection connection;
    private final String defaultSchema;

    ServerTypes(Connection connection) throws SQLException {
        this.connection = connection;
        this.defaultSchema = String.valueOf(connection.getSchema());
    }

    ServerType find(long oid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, String.valueOf(oid));
            statement.setString(2, String.valueOf(oid));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the server has no type of number " + oid);
                }
                return new ServerType(
                        row.getString(4),
                        new TypedQuery.Type(schema(row.getString(1)), row.getString(2), row.getBoolean(3)));
            }
        }
    }

    private @Nullable String schema(String name) {
        return name.equals("pg_catalog") || name.equals(defaultSchema) ? null : name;
    }
}
