package dev.ashlar.runtime.write;

import dev.ashlar.sql.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new row with all its values, ready to be written. */
record Prepared(CreateData<?> data, Map<String, Cell<?>> cells) {
    Table table() {
        return data.table();
    }

    /** The value of a column; null also when PostgreSQL gives it one. */
    @Nullable
    Object value(String column) {
        Cell<?> cell = cells.get(column);
        return cell == null ? null : cell.value();
    }

    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        cells.forEach((name, cell) -> values.put(name, cell.value()));
        return values;
    }
}
