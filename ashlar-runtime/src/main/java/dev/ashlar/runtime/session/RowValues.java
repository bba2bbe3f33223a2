package dev.ashlar.runtime.session;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import org.jspecify.annotations.Nullable;

/** The values that a write is about to give a row, for {@link Middleware}. Valid during the call only. */
public interface RowValues {
    Table table();

    /** Whether it is a row of this model. */
    default boolean isOf(Table other) {
        return table().quotedName().equals(other.quotedName());
    }

    /** Whether the write gives the column a value. */
    boolean has(Column<?> column);

    /**
     * The value so far; null when there is none, and when it is one that PostgreSQL computes ({@code n -> n.increment(1)}).
     */
    <V> @Nullable V get(Column<V> column);

    <V> void set(Column<V> column, @Nullable V value);
}
