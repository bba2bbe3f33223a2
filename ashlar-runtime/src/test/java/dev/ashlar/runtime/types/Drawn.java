package dev.ashlar.runtime.types;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A value for each column: given to a generated builder by its own methods, and taken out of a generated record.
 *
 * @param values by the column's name
 */
record Drawn(Map<String, @Nullable Object> values) {
    static final List<Kind<?>> KINDS = Kinds.all();

    static Drawn one(Random random) {
        return of(kind -> kind.draw(random));
    }

    static Drawn list(Random random) {
        return of(kind -> kind.drawList(random));
    }

    static Drawn edge(int i) {
        return of(kind -> kind.edge(i).getKey());
    }

    static Drawn nothing() {
        return of(kind -> null);
    }

    private static Drawn of(Function<Kind<?>, @Nullable Object> value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        KINDS.forEach(kind -> values.put(kind.column(), value.apply(kind)));
        return new Drawn(values);
    }

    /** All values into a builder of creates or updates. */
    <B> B into(B builder) {
        values.forEach((column, value) -> set(builder, column, value));
        return builder;
    }

    private static void set(Object builder, String column, @Nullable Object value) {
        try {
            for (Method method : builder.getClass().getMethods()) {
                boolean setter = method.getName().equals(column) && method.getParameterCount() == 1;
                if (setter && method.getParameterTypes()[0] != UnaryOperator.class) {
                    method.invoke(builder, value);
                    return;
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(column, e);
        }
        throw new IllegalStateException("no method " + column);
    }

    /** The values of a record that was read. */
    static Drawn of(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        try {
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                if (KINDS.stream().anyMatch(kind -> kind.column().equals(component.getName()))) {
                    values.put(component.getName(), component.getAccessor().invoke(row));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return new Drawn(values);
    }

    static int id(Record row) {
        return row instanceof Every every ? every.id() : ((EveryList) row).id();
    }

    @Nullable
    Object get(String column) {
        return values.get(column);
    }

    /** The same with what the columns keep of each value. */
    Drawn kept(Keeper keeper) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        values.forEach((column, value) -> kept.put(column, keeper.kept(column, value)));
        return new Drawn(kept);
    }

    static Kind<?> kind(String column) {
        return Objects.requireNonNull(
                KINDS.stream()
                        .filter(k -> k.column().equals(column))
                        .findFirst()
                        .orElse(null),
                column);
    }
}
