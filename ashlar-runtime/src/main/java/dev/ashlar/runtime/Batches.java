package dev.ashlar.runtime;

import dev.ashlar.sql.rows.Rows2;
import dev.ashlar.sql.rows.Rows3;
import dev.ashlar.sql.rows.Rows4;
import dev.ashlar.sql.rows.Rows5;
import java.util.List;
import java.util.function.Function;

/**
 * Several calls in one transaction, whose statements travel in one round trip up to the first of each whose answer it needs:
 * {@code batch(t -> t.post().count(), t -> t.user().findMany(), Dashboard::new)}. They run in the order given, each sees what
 * those before it wrote, and all are done or none. What a call asks for after that (the rows of a to-many part) goes by itself;
 * after a write the commit is a round trip more.
 *
 * @param <S> the scope that calls are made on
 */
@SuppressWarnings({"unchecked", "NullAway"}) // each result is what its call answered
public interface Batches<S> {
    /** Any number of calls that answer the same. */
    <R> List<R> batch(List<? extends Function<? super S, ? extends R>> calls);

    /**
     * The same with the commit in that round trip: each of the calls is one call of the client, whose answer it gives on. What it
     * throws after its answer takes nothing back, and what it writes then is refused. Where an answer decides whether a call
     * succeeds (an update or a delete of one row, a write in several steps) the commit waits for it, as in {@link #batch}.
     */
    default <R> List<R> batchAtOnce(List<? extends Function<? super S, ? extends R>> calls) {
        return this.<R>batch(calls.stream().<Function<S, R>>map(Batches::alone).toList());
    }

    default <A, B, R> R batchAtOnce(
            Function<? super S, ? extends A> a, Function<? super S, ? extends B> b, Rows2.Maker<A, B, R> maker) {
        return batch(Batches.<S, A>alone(a), Batches.<S, B>alone(b), maker);
    }

    default <A, B, C, R> R batchAtOnce(
            Function<? super S, ? extends A> a,
            Function<? super S, ? extends B> b,
            Function<? super S, ? extends C> c,
            Rows3.Maker<A, B, C, R> maker) {
        return batch(Batches.<S, A>alone(a), Batches.<S, B>alone(b), Batches.<S, C>alone(c), maker);
    }

    private static <S, R> Function<S, R> alone(Function<? super S, ? extends R> call) {
        return scope -> {
            if (scope instanceof Scope one) {
                one.session.nothingFollows();
            }
            return call.apply(scope);
        };
    }

    default <A, B, R> R batch(
            Function<? super S, ? extends A> a, Function<? super S, ? extends B> b, Rows2.Maker<A, B, R> maker) {
        List<Object> all = this.<Object>batch(List.of(a, b));
        return maker.make((A) all.get(0), (B) all.get(1));
    }

    default <A, B, C, R> R batch(
            Function<? super S, ? extends A> a,
            Function<? super S, ? extends B> b,
            Function<? super S, ? extends C> c,
            Rows3.Maker<A, B, C, R> maker) {
        List<Object> all = this.<Object>batch(List.of(a, b, c));
        return maker.make((A) all.get(0), (B) all.get(1), (C) all.get(2));
    }

    default <A, B, C, D, R> R batch(
            Function<? super S, ? extends A> a,
            Function<? super S, ? extends B> b,
            Function<? super S, ? extends C> c,
            Function<? super S, ? extends D> d,
            Rows4.Maker<A, B, C, D, R> maker) {
        List<Object> all = this.<Object>batch(List.of(a, b, c, d));
        return maker.make((A) all.get(0), (B) all.get(1), (C) all.get(2), (D) all.get(3));
    }

    default <A, B, C, D, E, R> R batch(
            Function<? super S, ? extends A> a,
            Function<? super S, ? extends B> b,
            Function<? super S, ? extends C> c,
            Function<? super S, ? extends D> d,
            Function<? super S, ? extends E> e,
            Rows5.Maker<A, B, C, D, E, R> maker) {
        List<Object> all = this.<Object>batch(List.of(a, b, c, d, e));
        return maker.make((A) all.get(0), (B) all.get(1), (C) all.get(2), (D) all.get(3), (E) all.get(4));
    }
}
