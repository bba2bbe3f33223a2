package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.rows.Rows2;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for two columns. */
public final class Select2<A, B> extends Select<Select2<A, B>> {
    private final Rows2<A, B> rows;

    Select2(Start start, Expression<A> a, Expression<B> b) {
        super(start, List.of(a, b));
        this.rows = new Rows2<>(new Source(start.executor(), this::statement, this::onlyReads), a.type(), b.type());
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows2.Maker<A, B, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows2.Maker<A, B, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    @Override
    Select2<A, B> self() {
        return this;
    }
}
