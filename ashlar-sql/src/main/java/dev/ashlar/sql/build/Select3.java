package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows3;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for three columns. */
public final class Select3<A, B, C> extends Select<Select3<A, B, C>> {
    private final Rows3<A, B, C> rows;

    Select3(Start start, Expression<A> a, Expression<B> b, Expression<C> c) {
        super(start, List.of(a, b, c));
        this.rows = new Rows3<>(
                new Source(start.executor(), this::statement, this::onlyReads), a.type(), b.type(), c.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows3.Maker<A, B, C, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows3.Maker<A, B, C, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select3<A, B, C> self() {
        return this;
    }
}
