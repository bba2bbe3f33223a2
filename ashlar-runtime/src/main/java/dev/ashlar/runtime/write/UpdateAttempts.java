package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.Failure;
import dev.ashlar.runtime.error.Outcome;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The updates of a delegate, each answering the rule of the table that it broke. Within a transaction each runs in a savepoint,
 * so that the transaction goes on after a failure.
 *
 * @param <T> the table
 * @param <R> the full row
 * @param <K> the builder of its keys
 * @param <U> the builder of updates
 * @param <D> the delegate
 * @param <E> the rules
 */
public class UpdateAttempts<T extends Table, R, K, U, D extends WriteDelegate<T, R, K, U>, E extends Failure> {
    private final Session session;
    private final Function<Session, D> delegate;
    private final Class<E> failures;

    public UpdateAttempts(Session session, Function<Session, D> delegate, Class<E> failures) {
        this.session = session;
        this.delegate = delegate;
        this.failures = failures;
    }

    public final Outcome<R, E> update(Function<? super K, ? extends Key<T>> key, UnaryOperator<U> changes) {
        return of(d -> d.update(key, changes));
    }

    public final <V> Outcome<V, E> update(
            ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key, UnaryOperator<U> changes) {
        return of(d -> d.update(shape, key, changes));
    }

    public final Outcome<Long, E> updateMany(
            Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes) {
        return of(d -> d.updateMany(condition, changes));
    }

    public final <I> Outcome<List<R>, E> updateEach(
            Collection<? extends I> items,
            BiFunction<? super K, ? super I, ? extends Key<T>> key,
            BiFunction<? super U, ? super I, ? extends U> change) {
        return of(d -> d.updateEach(items, key, change));
    }

    final <V> Outcome<V, E> of(Function<? super D, ? extends V> write) {
        return of(session, failures, s -> write.apply(delegate.apply(s)));
    }

    /** For generated delegates. */
    public static <V, X extends Failure> Outcome<V, X> of(
            Session session, Class<X> failures, Function<? super Session, ? extends V> write) {
        return Outcome.of(failures, () -> session.<V>contained(write));
    }
}
