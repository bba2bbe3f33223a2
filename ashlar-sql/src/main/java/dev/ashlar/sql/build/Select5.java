package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows5;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for five columns. */
public final class Select5<A, B, C, D, E> extends Select<Select5<A, B, C, D, E>> {
    private final Rows5<A, B, C, D, E> rows;

    Select5(Start start, Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d, Expression<E> e) {
        super(start, List.of(a, b, c, d, e));
        this.rows = new Rows5<>(
                new Source(start.executor(), this::statement, this::onlyReads),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows5.Maker<A, B, C, D, E, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows5.Maker<A, B, C, D, E, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select5<A, B, C, D, E> self() {
        return this;
    }
}
