package dev.ashlar.runtime.law;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row as the loop sees it: the value of each column, by its name in PostgreSQL. Two rows of equal values are two. */
final class Item {
    private final Map<String, @Nullable Object> values;

    Item(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

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
