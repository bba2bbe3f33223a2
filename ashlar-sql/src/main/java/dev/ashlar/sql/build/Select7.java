package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows7;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for seven columns. */
public final class Select7<A, B, C, D, E, F, G> extends Select<Select7<A, B, C, D, E, F, G>> {
    private final Rows7<A, B, C, D, E, F, G> rows;

    Select7(
            Start start,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g) {
        super(start, List.of(a, b, c, d, e, f, g));
        this.rows = new Rows7<>(
                new Source(start.executor(), this::statement, this::onlyReads),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type(),
                g.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows7.Maker<A, B, C, D, E, F, G, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows7.Maker<A, B, C, D, E, F, G, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select7<A, B, C, D, E, F, G> self() {
        return this;
    }
}
