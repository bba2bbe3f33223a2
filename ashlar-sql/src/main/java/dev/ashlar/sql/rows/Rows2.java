package dev.ashlar.sql.rows;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.RowReader;
import java.util.List;
import java.util.Optional;

/** Rows of two columns. */
public final class Rows2<A, B> {
    private final Source source;
    private final PgType<A> a;
    private final PgType<B> b;

    public Rows2(Source source, PgType<A> a, PgType<B> b) {
        this.source = source;
        this.a = a;
        this.b = b;
    }

    /** Runs the statement; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Maker<A, B, R> maker) {
        return source.all(reader(maker));
    }

    /** Runs the statement; the first row, if there is one. */
    public <R> Optional<R> fetchFirst(Maker<A, B, R> maker) {
        return source.first(reader(maker));
    }

    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    private <R> RowReader<R> reader(Maker<A, B, R> maker) {
        return row -> maker.make(row.get(0, a), row.get(1, b));
    }

    /** Makes a value of two columns. */
    @FunctionalInterface
    public interface Maker<A, B, R> {
        R make(A a, B b);
    }
}
