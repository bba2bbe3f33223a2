package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows4;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for four columns. */
public final class Select4<A, B, C, D> extends Select<Select4<A, B, C, D>> {
    private final Rows4<A, B, C, D> rows;

    Select4(Start start, Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d) {
        super(start, List.of(a, b, c, d));
        this.rows = new Rows4<>(
                new Source(start.executor(), this::statement, this::onlyReads), a.type(), b.type(), c.type(), d.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows4.Maker<A, B, C, D, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows4.Maker<A, B, C, D, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select4<A, B, C, D> self() {
        return this;
    }
}
