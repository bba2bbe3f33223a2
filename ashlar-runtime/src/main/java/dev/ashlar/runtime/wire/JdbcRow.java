package dev.ashlar.runtime.wire;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import dev.ashlar.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The row that a result set stands on. */
final class JdbcRow implements Row {
    private final ResultSet rows;
    private final Statement statement;

    JdbcRow(ResultSet rows, Statement statement) {
        this.rows = rows;
        this.statement = statement;
    }

    @Override
    public <T> @Nullable T get(int index, PgType<T> type) {
        try {
            return Codecs.of(type).read(rows, index + 1);
        } catch (SQLException e) {
            throw Failures.of(e, statement);
        }
    }
}
