package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.Failure;
import dev.ashlar.runtime.error.Outcome;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Table;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The creates and updates of a delegate, each answering the rule of the table that it broke.
 *
 * @param <T> the table
 * @param <R> the full row
 * @param <K> the builder of its keys
 * @param <F> the first stage of a create
 * @param <C> the last stage
 * @param <U> the builder of updates
 * @param <E> the rules
 */
public final class Attempts<T extends Table, R, K, F, C, U, E extends Failure>
        extends UpdateAttempts<T, R, K, U, Delegate<T, R, K, F, C, U>, E> {
    public Attempts(Session session, Function<Session, Delegate<T, R, K, F, C, U>> delegate, Class<E> failures) {
        super(session, delegate, failures);
    }

    public Outcome<R, E> create(Function<? super F, ? extends C> create) {
        return of(d -> d.create(create));
    }

    public <V> Outcome<V, E> create(ShapeToken<T, V> shape, Function<? super F, ? extends C> create) {
        return of(d -> d.create(shape, create));
    }

    public <I> Outcome<Long, E> createMany(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        return of(d -> d.createMany(items, create));
    }

    public <I> Outcome<List<R>, E> createManyAndReturn(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        return of(d -> d.createManyAndReturn(items, create));
    }

    public Outcome<R, E> upsert(
            Function<? super K, ? extends Key<T>> key,
            Function<? super F, ? extends C> create,
            UnaryOperator<U> changes) {
        return of(d -> d.upsert(key, create, changes));
    }

    public <V> Outcome<V, E> upsert(
            ShapeToken<T, V> shape,
            Function<? super K, ? extends Key<T>> key,
            Function<? super F, ? extends C> create,
            UnaryOperator<U> changes) {
        return of(d -> d.upsert(shape, key, create, changes));
    }
}
