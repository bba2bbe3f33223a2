package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Subquery;
import dev.ashlar.sql.rows.Rows1;
import dev.ashlar.sql.rows.Source;
import java.util.List;
import java.util.Optional;

/** A query for one column. */
public final class Select1<A> extends Select<Select1<A>> implements Subquery<A> {
    private final Rows1<A> rows;
    private final PgType<A> type;

    Select1(Start start, Expression<A> a) {
        super(start, List.of(a));
        this.rows = new Rows1<>(new Source(start.executor(), this::statement, this::onlyReads), a.type());
        this.type = a.type();
    }

    /** Runs the query; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Rows1.Maker<A, R> maker) {
        return rows.fetch(maker);
    }

    /** Runs the query for one row, and answers it if there is one. */
    public <R> Optional<R> fetchFirst(Rows1.Maker<A, R> maker) {
        return limit(1).rows.fetchFirst(maker);
    }

    /** Of the column. */
    PgType<A> type() {
        return type;
    }

    @Override
    Select1<A> self() {
        return this;
    }
}
