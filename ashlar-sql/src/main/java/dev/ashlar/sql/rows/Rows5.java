package dev.ashlar.sql.rows;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.RowReader;
import java.util.List;
import java.util.Optional;

/** Rows of five columns. */
public final class Rows5<A, B, C, D, E> {
    private final Source source;
    private final PgType<A> a;
    private final PgType<B> b;
    private final PgType<C> c;
    private final PgType<D> d;
    private final PgType<E> e;

    public Rows5(Source source, PgType<A> a, PgType<B> b, PgType<C> c, PgType<D> d, PgType<E> e) {
        this.source = source;
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.e = e;
    }

    /** Runs the statement; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Maker<A, B, C, D, E, R> maker) {
        return source.all(reader(maker));
    }

    /** Runs the statement; the first row, if there is one. */
    public <R> Optional<R> fetchFirst(Maker<A, B, C, D, E, R> maker) {
        return source.first(reader(maker));
    }

    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    private <R> RowReader<R> reader(Maker<A, B, C, D, E, R> maker) {
        return row -> maker.make(row.get(0, a), row.get(1, b), row.get(2, c), row.get(3, d), row.get(4, e));
    }

    /** Makes a value of five columns. */
    @FunctionalInterface
    public interface Maker<A, B, C, D, E, R> {
        R make(A a, B b, C c, D d, E e);
    }
}
