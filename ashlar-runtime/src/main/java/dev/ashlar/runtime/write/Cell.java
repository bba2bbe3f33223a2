package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** A value on its way into a column. */
record Cell<V>(Column<V> column, @Nullable V value) {
    /** A cell whose value comes from a key, the scope's tenant or another row. */
    @SuppressWarnings("unchecked") // related columns have one type: PostgreSQL checked it with the foreign key
    static <V> Cell<V> of(Column<V> column, @Nullable Object value) {
        return new Cell<>(column, (V) value);
    }

    void write(SqlWriter out) {
        out.parameter(column.type(), value);
    }

    Parameter parameter() {
        return new Parameter(column.type(), value);
    }

    static void write(SqlWriter out, Parameter parameter) {
        write(out, parameter.type(), parameter.value());
    }

    /** @param value of that type */
    @SuppressWarnings("unchecked") // as said
    static <V> void write(SqlWriter out, PgType<V> type, @Nullable Object value) {
        out.parameter(type, (V) value);
    }
}
