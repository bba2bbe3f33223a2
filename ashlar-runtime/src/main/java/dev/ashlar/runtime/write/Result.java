package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyedRows;
import dev.ashlar.runtime.query.Reader;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the caller of a write gets: what the write itself returns where that is enough, else read afterwards by key. */
final class Result {
    private Result() {}

    /** Asked for behind the transaction, so that the row may travel with the commit. */
    static <V> Supplier<V> of(
            Session session, ShapeToken<?, V> shape, BiFunction<@Nullable Layout<?>, Set<String>, Written> write) {
        return of(session, shape, false, write);
    }

    /** @param again whether the row may be written once more after it was returned, so that it must be read */
    static <V> Supplier<V> of(
            Session session,
            ShapeToken<?, V> shape,
            boolean again,
            BiFunction<@Nullable Layout<?>, Set<String>, Written> write) {
        Layout<V> layout = shape.layout(false);
        if (layout.isFlat() && !again) {
            Written row = write.apply(layout, Set.of());
            return () -> WriteDelegate.value(shape, row);
        }
        Set<String> key = key(shape.table());
        Written row = write.apply(null, key);
        V value = new Reader(session).byKey(shape, condition(shape.table(), key, row.columns()));
        return () -> value;
    }

    /** The same for many rows, in the order in which the write answers them. */
    static <V> Supplier<List<V>> ofAll(
            Session session,
            ShapeToken<?, V> shape,
            BiFunction<@Nullable Layout<?>, Set<String>, List<Written>> write) {
        return ofAll(session, shape, false, write);
    }

    /** @param again whether one of the rows may be written once more */
    static <V> Supplier<List<V>> ofAll(
            Session session,
            ShapeToken<?, V> shape,
            boolean again,
            BiFunction<@Nullable Layout<?>, Set<String>, List<Written>> write) {
        Layout<V> layout = shape.layout(false);
        if (layout.isFlat() && !again) {
            List<Written> rows = write.apply(layout, Set.of());
            return () ->
                    rows.stream().map(row -> WriteDelegate.value(shape, row)).toList();
        }
        List<V> values = read(session, shape, write.apply(null, key(shape.table())));
        return () -> values;
    }

    /** Rows whose keys are known. */
    static <V> List<V> read(Session session, ShapeToken<?, V> shape, List<Written> rows) {
        Set<String> key = key(shape.table());
        List<List<Object>> keys = new ArrayList<>(rows.size());
        for (Written row : rows) {
            List<Object> values = new ArrayList<>(key.size());
            row.values(List.copyOf(key)).forEach(value -> values.add(Objects.requireNonNull(value)));
            keys.add(values);
        }
        return new KeyedRows(new Reader(session), Returning.columns(shape.table(), key)).read(shape, keys);
    }

    static Set<String> key(Table table) {
        Set<String> names = new LinkedHashSet<>();
        table.primaryKey().forEach(column -> names.add(column.name()));
        if (names.isEmpty()) {
            throw new IllegalStateException("\"" + table.name() + "\" has no primary key to find a written row by;"
                    + " write without a shape, then read");
        }
        return names;
    }

    private static Condition condition(Table table, Set<String> key, Map<String, @Nullable Object> values) {
        List<Condition> conditions = new ArrayList<>();
        for (String name : key) {
            Column<?> column = table.column(name);
            conditions.add(Condition.of(out -> {
                out.column(column).append(" = ");
                Cell.of(column, values.get(name)).write(out);
            }));
        }
        return Condition.all(conditions);
    }
}
