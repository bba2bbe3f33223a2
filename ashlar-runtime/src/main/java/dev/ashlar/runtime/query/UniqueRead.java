package dev.ashlar.runtime.query;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A read that finds one row at most, for a unique key is fixed: it alone has {@code one()}. Immutable; nothing is read before
 * one of its last methods is called.
 *
 * @param <T> the table
 * @param <R> the full row
 * @param <K> the builder of its keys
 */
public final class UniqueRead<T extends Table, R, K> {
    private final ReadDelegate<T, R, K> delegate;
    private final Function<? super K, ? extends Key<T>> key;
    private final @Nullable UnaryOperator<Query<T, K>> query;

    /** @param query what is asked besides the key; null: nothing */
    UniqueRead(
            ReadDelegate<T, R, K> delegate,
            Function<? super K, ? extends Key<T>> key,
            @Nullable UnaryOperator<Query<T, K>> query) {
        this.delegate = delegate;
        this.key = key;
        this.query = query;
    }

    /** The row only if the condition holds of it too. */
    public UniqueRead<T, R, K> where(Function<? super T, ? extends Condition> condition) {
        return with(q -> q.where(condition));
    }

    /** All else that a query can say: a lock, which rows the lists of the shape take. */
    public UniqueRead<T, R, K> with(UnaryOperator<Query<T, K>> more) {
        return new UniqueRead<>(delegate, key, q -> more.apply(asked(q)));
    }

    /** The row or none. */
    public Optional<R> one() {
        return query == null ? delegate.findUnique(key) : delegate.findUnique(key, query);
    }

    public <V> Optional<V> one(ShapeToken<T, V> shape) {
        return query == null ? delegate.findUnique(shape, key) : delegate.findUnique(shape, key, query);
    }

    /** The row. @throws dev.ashlar.runtime.error.RecordNotFound when there is none */
    public R orThrow() {
        return one().orElseThrow(() -> notFound(delegate.row().table(), delegate.key(key)));
    }

    public <V> V orThrow(ShapeToken<T, V> shape) {
        return one(shape).orElseThrow(() -> notFound(delegate.row().table(), delegate.key(key)));
    }

    /** The row, or an exception of the application's own when there is none. */
    public <X extends Throwable> R orThrow(Supplier<? extends X> none) throws X {
        return one().orElseThrow(none);
    }

    /** Whether there is such a row. */
    public boolean exists() {
        return delegate.exists(q -> asked(q).by(key));
    }

    static DatabaseException notFound(Table table, Key<?> key) {
        return new RecordNotFound(table.name(), key.toString());
    }

    private Query<T, K> asked(Query<T, K> rows) {
        return query == null ? rows : query.apply(rows);
    }
}
