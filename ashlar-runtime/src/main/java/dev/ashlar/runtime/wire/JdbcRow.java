package dev.ashlar.runtime.wire;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import dev.ashlar.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** The row that a result set stands on. */
final class JdbcRow implements Row {
    private final ResultSet rows;
    private final Statement statement;

    /** @param rows may be the pool's wrapper: values are read from what it wraps */
    JdbcRow(ResultSet rows, Statement statement) throws SQLException {
        this.rows = rows.unwrap(ResultSet.class);
        this.statement = statement;
    }

    @Override
    public <T> @Nullable T get(int index, PgType<T> type) {
        try {
            return Codecs.of(type).read(rows, index + 1);
        } catch (SQLException e) {
            throw Failures.of(e, statement);
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException(column(index) + e.getMessage(), e);
        }
    }

    private String column(int index) {
        try {
            return "column \"" + rows.getMetaData().getColumnLabel(index + 1) + "\": ";
        } catch (SQLException e) {
            return "column " + (index + 1) + ": ";
        }
    }
}
