package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
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
}
