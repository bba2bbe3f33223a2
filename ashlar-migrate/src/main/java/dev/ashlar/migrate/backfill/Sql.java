package dev.ashlar.migrate.backfill;

import dev.ashlar.sql.Literal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements as text. Values travel as literals, not as parameters, for the driver would take the {@code ?} of a jsonb
 * operator for one.
 */
record Sql(Connection connection) {
    /** Reads one row. */
    interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** The first row of the last statement of a text; null when it has none. */
    <R> @Nullable R first(String sql, Reader<R> reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(sql);
            while (!rows && statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                return result != null && result.next() ? reader.read(result) : null;
            }
        }
    }

    /** An array of texts as a literal. */
    static String array(List<String> values) {
        return "ARRAY[" + values.stream().map(Literal::text).collect(Collectors.joining(", ")) + "]::text[]";
    }
}
