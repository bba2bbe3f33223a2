package dev.ashlar.runtime.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was written.
 *
 * @param value what the caller gets; null when nothing was asked for
 * @param columns values that are known of it, by column name
 */
record Written(@Nullable Object value, Map<String, @Nullable Object> columns) {
    static final Written NOTHING = new Written(null, Map.of());

    List<@Nullable Object> values(List<String> names) {
        List<@Nullable Object> values = new ArrayList<>(names.size());
        names.forEach(name -> values.add(columns.get(name)));
        return values;
    }
}
