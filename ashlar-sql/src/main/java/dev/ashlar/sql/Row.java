package dev.ashlar.sql;

import org.jspecify.annotations.Nullable;

/** The row that a {@link RowReader} stands on. Valid during the call only. */
public interface Row {
    /**
     * The value of a column, null when it is NULL.
     *
     * @param index from 0, in the order of the select list
     */
    <T> @Nullable T get(int index, PgType<T> type);
}
