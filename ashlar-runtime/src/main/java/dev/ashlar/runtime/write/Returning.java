package dev.ashlar.runtime.write;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Row;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a write returns of its row.
 *
 * @param layout the value for the caller, a flat one; null when none is wanted
 * @param columns what the engine needs to go on
 */
record Returning(@Nullable Layout<?> layout, List<Column<?>> columns) {
    static final Returning NOTHING = new Returning(null, List.of());

    static Returning of(Table table, Collection<String> names) {
        return new Returning(null, columns(table, names));
    }

    static List<Column<?>> columns(Table table, Collection<String> names) {
        List<Column<?>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(table.column(name)));
        return columns;
    }

    boolean isEmpty() {
        return layout == null && columns.isEmpty();
    }

    int size() {
        return (layout == null ? 0 : layout.columns()) + columns.size();
    }

    /** The list behind RETURNING or SELECT. */
    void write(SqlWriter out) {
        String between = "";
        if (layout != null) {
            out.append(layout.selectList());
            between = ", ";
        }
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            out.append(between).append(Layout.ROOT).append(".").append(column.quotedName());
            out.append(column.type().readCast());
            between = ", ";
        }
    }

    Written read(Row row) {
        Object value = layout == null ? null : layout.builder().read(row);
        if (columns.isEmpty()) {
            return Written.of(value, Map.of());
        }
        int first = layout == null ? 0 : layout.columns();
        Map<String, @Nullable Object> read = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            read.put(columns.get(i).name(), row.get(first + i, columns.get(i).type()));
        }
        return Written.of(value, read);
    }
}
