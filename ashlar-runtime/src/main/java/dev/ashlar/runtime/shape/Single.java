package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Table;
import java.util.function.Function;

/** One value of a row, for a component that is reached through to-one relations. */
final class Single<T extends Table, V> extends ShapeToken<T, V> {
    private final Part<V> value;

    private Single(T table, Function<? super Single<T, V>, Part<V>> part) {
        super(table);
        this.value = part.apply(this);
    }

    /** Said as any token: the JVM would load this class to see that it is one, wherever it is answered as such. */
    static <T extends Table, V> ShapeToken<T, V> of(T table, Function<? super Single<T, V>, Part<V>> part) {
        return new Single<>(table, part);
    }

    @Override
    @SuppressWarnings("NullAway") // null where the column may be null: the component that takes it says so
    protected V read(Values values) {
        return values.orNull(value);
    }
}
