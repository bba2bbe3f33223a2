package dev.ashlar.runtime.law;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row as the loop sees it: the value of each column, by its name in PostgreSQL. */
record Item(Map<String, @Nullable Object> values) {
    @Nullable
    Object get(String column) {
        return values.get(column);
    }

    Object id() {
        return Objects.requireNonNull(get("id"));
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
