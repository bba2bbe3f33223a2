package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows10;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for ten columns. */
public final class Select10<A, B, C, D, E, F, G, H, I, J> extends Select<Select10<A, B, C, D, E, F, G, H, I, J>> {
    private final Rows10<A, B, C, D, E, F, G, H, I, J> rows;

    Select10(
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
            Expression<J> j) {
        super(start, List.of(a, b, c, d, e, f, g, h, i, j));
        this.rows = new Rows10<>(
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
                j.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows10.Maker<A, B, C, D, E, F, G, H, I, J, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows10.Maker<A, B, C, D, E, F, G, H, I, J, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select10<A, B, C, D, E, F, G, H, I, J> self() {
        return this;
    }
}
