package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows11;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for eleven columns. */
public final class Select11<A, B, C, D, E, F, G, H, I, J, K> extends Select<Select11<A, B, C, D, E, F, G, H, I, J, K>> {
    private final Rows11<A, B, C, D, E, F, G, H, I, J, K> rows;

    Select11(
            Start start,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k) {
        super(start, List.of(a, b, c, d, e, f, g, h, i, j, k));
        this.rows = new Rows11<>(
                new Source(start.executor(), this::statement, this::onlyReads),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type(),
                g.type(),
                h.type(),
                i.type(),
                j.type(),
                k.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows11.Maker<A, B, C, D, E, F, G, H, I, J, K, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows11.Maker<A, B, C, D, E, F, G, H, I, J, K, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select11<A, B, C, D, E, F, G, H, I, J, K> self() {
        return this;
    }
}
