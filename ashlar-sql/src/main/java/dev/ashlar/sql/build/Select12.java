package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows12;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for twelve columns. */
public final class Select12<A, B, C, D, E, F, G, H, I, J, K, L>
        extends Select<Select12<A, B, C, D, E, F, G, H, I, J, K, L>> {
    private final Rows12<A, B, C, D, E, F, G, H, I, J, K, L> rows;

    Select12(
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
            Expression<K> k,
            Expression<L> l) {
        super(start, List.of(a, b, c, d, e, f, g, h, i, j, k, l));
        this.rows = new Rows12<>(
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
                k.type(),
                l.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows12.Maker<A, B, C, D, E, F, G, H, I, J, K, L, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows12.Maker<A, B, C, D, E, F, G, H, I, J, K, L, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select12<A, B, C, D, E, F, G, H, I, J, K, L> self() {
        return this;
    }
}
