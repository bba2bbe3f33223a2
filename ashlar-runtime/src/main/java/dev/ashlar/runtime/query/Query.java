package dev.ashlar.runtime.query;

import dev.ashlar.sql.Table;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which rows a read takes. */
public final class Query<T extends Table, K> extends Rows<T, Query<T, K>> {
    private final Supplier<K> keys;
    private @Nullable KeyData cursor;

    Query(T table, Supplier<K> keys) {
        super(table);
        this.keys = keys;
    }

    /** Begins with this row, in the order asked for; it is the first of the result. No such row: no rows. */
    public Query<T, K> cursor(Function<? super K, ? extends Key<T>> key) {
        cursor = key.apply(keys.get()).data();
        return this;
    }

    @Override
    Query<T, K> self() {
        return this;
    }

    @Override
    @Nullable
    KeyData cursor() {
        return cursor;
    }
}
