package dev.ashlar.runtime.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row that was written, or whose statement waits to be sent.
 *
 * @param made what the caller gets; null when nothing was asked for. Asking for it sends what waits
 * @param columns values that are known of it, by column name
 */
record Written(Supplier<? extends @Nullable Object> made, Map<String, @Nullable Object> columns) {
    static final Written NOTHING = Written.of(null, Map.of());

    static Written of(@Nullable Object value, Map<String, @Nullable Object> columns) {
        return new Written(() -> value, columns);
    }

    @Nullable
    Object value() {
        return made.get();
    }

    List<@Nullable Object> values(List<String> names) {
        List<@Nullable Object> values = new ArrayList<>(names.size());
        names.forEach(name -> values.add(columns.get(name)));
        return values;
    }
}
