package dev.ashlar.runtime.query;

import dev.ashlar.runtime.copy.CopyOut;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A read that finds any number of rows. It has no {@code one()}: a condition says nothing of how many meet it. {@link #by}
 * makes it a read that has. Immutable; nothing is read before one of its last methods is called.
 *
 * @param <T> the table
 * @param <R> the full row
 * @param <K> the builder of its keys
 */
public final class RowsRead<T extends Table, R, K> {
    private final ReadDelegate<T, R, K> delegate;
    private final UnaryOperator<Query<T, K>> query;

    RowsRead(ReadDelegate<T, R, K> delegate, UnaryOperator<Query<T, K>> query) {
        this.delegate = delegate;
        this.query = query;
    }

    /** Rows that meet this condition too. */
    public RowsRead<T, R, K> where(Function<? super T, ? extends Condition> condition) {
        return with(q -> q.where(condition));
    }

    /** Sorts by this, rows that are equal in what was said before. */
    public RowsRead<T, R, K> orderBy(Function<? super T, Order> order) {
        return with(q -> q.orderBy(order));
    }

    /** All else that a query can say. */
    public RowsRead<T, R, K> with(UnaryOperator<Query<T, K>> more) {
        return new RowsRead<>(delegate, q -> more.apply(query.apply(q)));
    }

    /** The one of them with this key. */
    public UniqueRead<T, R, K> by(Function<? super K, ? extends Key<T>> key) {
        return new UniqueRead<>(delegate, key, query);
    }

    public List<R> list() {
        return delegate.findMany(query);
    }

    public <V> List<V> list(ShapeToken<T, V> shape) {
        return delegate.findMany(shape, query);
    }

    /** The first in the order asked for, of as many as there are. */
    public Optional<R> first() {
        return delegate.findFirst(query);
    }

    public <V> Optional<V> first(ShapeToken<T, V> shape) {
        return delegate.findFirst(shape, query);
    }

    /** The rows by COPY, as a file or one after the other. */
    public CopyOut<R> copyOut() {
        return delegate.copyOut(query);
    }

    public <V> CopyOut<V> copyOut(ShapeToken<T, V> shape) {
        return delegate.copyOut(shape, query);
    }

    public long count() {
        return delegate.count(query);
    }

    public boolean exists() {
        return delegate.exists(query);
    }
}
