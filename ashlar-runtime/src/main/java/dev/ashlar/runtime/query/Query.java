package dev.ashlar.runtime.query;

import dev.ashlar.sql.Lock;
import dev.ashlar.sql.Table;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which rows a read takes. */
public final class Query<T extends Table, K> extends Rows<T, Query<T, K>> {
    private final Supplier<K> keys;
    private final @Nullable Object tenant;
    private @Nullable KeyData cursor;
    private @Nullable Lock lock;
    private @Nullable PageToken after;

    /** @param tenant of the scope; null when there is none */
    Query(T table, Supplier<K> keys, @Nullable Object tenant) {
        super(table);
        this.keys = keys;
        this.tenant = tenant;
    }

    /** The row with this key alone. */
    Query<T, K> by(Function<? super K, ? extends Key<T>> key) {
        Key<T> wanted = key.apply(keys.get());
        return where(t -> wanted.condition(t, tenant));
    }

    /** Begins with this row, in the order asked for; it is the first of the result. No such row: no rows. */
    public Query<T, K> cursor(Function<? super K, ? extends Key<T>> key) {
        cursor = key.apply(keys.get()).alone("cursor");
        return this;
    }

    /** For {@code page}: begins behind the page that this token came with. Null: the first page. */
    public Query<T, K> after(@Nullable PageToken token) {
        after = token;
        return this;
    }

    @Nullable
    PageToken after() {
        return after;
    }

    /**
     * Locks the rows of this table, those of its relations not, until the transaction ends: {@code lock(Lock.UPDATE)}. Outside
     * of a transaction the lock ends with the statement.
     */
    public Query<T, K> lock(Lock rows) {
        lock = rows;
        return this;
    }

    @Override
    @Nullable
    Lock lock() {
        return lock;
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
