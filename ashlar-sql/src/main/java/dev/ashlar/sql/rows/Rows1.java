package dev.ashlar.sql.rows;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.RowReader;
import java.util.List;
import java.util.Optional;

/** Rows of one column. */
public final class Rows1<A> {
    private final Source source;
    private final PgType<A> a;

    public Rows1(Source source, PgType<A> a) {
        this.source = source;
        this.a = a;
    }

    /** Runs the statement; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Maker<A, R> maker) {
        return source.all(reader(maker));
    }

    /** Runs the statement; the first row, if there is one. */
    public <R> Optional<R> fetchFirst(Maker<A, R> maker) {
        return source.first(reader(maker));
    }

    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    private <R> RowReader<R> reader(Maker<A, R> maker) {
        return row -> maker.make(row.get(0, a));
    }

    /** Makes a value of one column. */
    @FunctionalInterface
    public interface Maker<A, R> {
        R make(A a);
    }
}
