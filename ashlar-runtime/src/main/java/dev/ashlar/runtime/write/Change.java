package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.SqlWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an update makes of a column.
 *
 * @param value writes the right side of the assignment
 * @param given the new value; null when it is NULL, and when PostgreSQL computes it
 */
record Change(
        Column<?> column,
        Consumer<SqlWriter> value,
        @Nullable Object given) {
    /** What PostgreSQL computes. */
    Change(Column<?> column, Consumer<SqlWriter> value) {
        this(column, value, null);
    }

    /** What the row that is written is called in the statement, whichever instance of its table a builder names. */
    static final String TARGET = "\"t0\"";

    static Change of(Cell<?> cell) {
        return new Change(cell.column(), cell::write, cell.value());
    }

    /** The column's value before the update. */
    static SqlWriter writePresent(SqlWriter out, Column<?> column) {
        return out.append(TARGET).append(".").append(column.quotedName());
    }
}
