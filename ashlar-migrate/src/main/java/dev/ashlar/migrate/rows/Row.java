package dev.ashlar.migrate.rows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the SELECT of a Java backfill read of one row.
 *
 * @param values by the column's name, as JDBC gives them
 */
public record Row(Map<String, @Nullable Object> values) {
    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * A value.
     *
     * @return null when the column is NULL
     * @throws IllegalArgumentException when the SELECT has no column of that name
     * @throws ClassCastException when it is of another type
     */
    public <T> @Nullable T get(String column, Class<T> type) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException(
                    "the SELECT reads no column " + column + ", it reads " + values.keySet());
        }
        return type.cast(values.get(column));
    }

    /** A value as text, null when it is NULL. */
    public @Nullable String text(String column) {
        Object value = get(column, Object.class);
        return value == null ? null : value.toString();
    }
}
