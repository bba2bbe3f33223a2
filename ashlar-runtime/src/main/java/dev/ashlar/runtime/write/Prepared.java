package dev.ashlar.runtime.write;

import dev.ashlar.runtime.shape.KeySide;
import dev.ashlar.sql.Table;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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

    /** Whether rows that point to this one are written with it. */
    boolean hasChildren() {
        return !data.manys().isEmpty() || data.ones().stream().anyMatch(one -> !KeySide.isHere(one.relation()));
    }

    /** The columns that those rows point to. */
    Set<String> localColumns() {
        Set<String> columns = new LinkedHashSet<>();
        data.manys().forEach(many -> columns.addAll(many.localColumns()));
        for (NestedOne one : data.ones()) {
            if (!KeySide.isHere(one.relation())) {
                columns.addAll(one.relation().localColumns());
            }
        }
        return columns;
    }
}
