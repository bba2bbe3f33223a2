package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows6;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for six columns. */
public final class Select6<A, B, C, D, E, F> extends Select<Select6<A, B, C, D, E, F>> {
    private final Rows6<A, B, C, D, E, F> rows;

    Select6(
            Start start,
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f) {
        super(start, List.of(a, b, c, d, e, f));
        this.rows = new Rows6<>(
                new Source(start.executor(), this::statement, this::onlyReads),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows6.Maker<A, B, C, D, E, F, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows6.Maker<A, B, C, D, E, F, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select6<A, B, C, D, E, F> self() {
        return this;
    }
}
