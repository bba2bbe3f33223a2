package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows9;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for nine columns. */
public final class Select9<A, B, C, D, E, F, G, H, I> extends Select<Select9<A, B, C, D, E, F, G, H, I>> {
    private final Rows9<A, B, C, D, E, F, G, H, I> rows;

    Select9(
            Start start,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i) {
        super(start, List.of(a, b, c, d, e, f, g, h, i));
        this.rows = new Rows9<>(
                new Source(start.executor(), this::statement, this::onlyReads),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type(),
                g.type(),
                h.type(),
                i.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows9.Maker<A, B, C, D, E, F, G, H, I, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows9.Maker<A, B, C, D, E, F, G, H, I, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select9<A, B, C, D, E, F, G, H, I> self() {
        return this;
    }
}
