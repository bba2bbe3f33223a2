package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows8;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for eight columns. */
public final class Select8<A, B, C, D, E, F, G, H> extends Select<Select8<A, B, C, D, E, F, G, H>> {
    private final Rows8<A, B, C, D, E, F, G, H> rows;

    Select8(
            Start start,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h) {
        super(start, List.of(a, b, c, d, e, f, g, h));
        this.rows = new Rows8<>(
                new Source(start.executor(), this::statement, this::onlyReads),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type(),
                g.type(),
                h.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows8.Maker<A, B, C, D, E, F, G, H, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows8.Maker<A, B, C, D, E, F, G, H, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select8<A, B, C, D, E, F, G, H> self() {
        return this;
    }
}
