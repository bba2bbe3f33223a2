package dev.ashlar.sql.build;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A column and what is written into it. */
record Assignment(Column<?> column, Consumer<SqlWriter> value) {
    static <T> Assignment of(Column<T> column, @Nullable T value) {
        return new Assignment(column, out -> out.parameter(column.type(), value));
    }

    static <T> Assignment of(Column<T> column, Expression<T> value) {
        return new Assignment(column, value::write);
    }

    static <N extends Number> Assignment increment(Column<N> column, N by) {
        return new Assignment(column, out -> out.column(column).append(" + ").parameter(column.type(), by));
    }

    static Assignment excluded(Column<?> column) {
        return new Assignment(column, out -> out.append("EXCLUDED.").append(column.quotedName()));
    }

    /** {@code "title" = ?}. */
    void write(SqlWriter out) {
        value.accept(out.append(column.quotedName()).append(" = "));
    }
}
