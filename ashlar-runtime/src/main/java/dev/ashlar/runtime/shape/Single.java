package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Table;
import java.util.function.Function;

/** One value of a row, for a component that is reached through to-one relations. */
final class Single<T extends Table, V> extends ShapeToken<T, V> {
    private final Part<V> value;

    Single(T table, Function<? super Single<T, V>, Part<V>> part) {
        super(table);
        this.value = part.apply(this);
    }

    @Override
    @SuppressWarnings("NullAway") // null where the column may be null: the component that takes it says so
    protected V read(Values values) {
        return values.orNull(value);
    }
}
