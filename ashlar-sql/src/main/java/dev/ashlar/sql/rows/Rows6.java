package dev.ashlar.sql.rows;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.RowReader;
import java.util.List;
import java.util.Optional;

/** Rows of six columns. */
public final class Rows6<A, B, C, D, E, F> {
    private final Source source;
    private final PgType<A> a;
    private final PgType<B> b;
    private final PgType<C> c;
    private final PgType<D> d;
    private final PgType<E> e;
    private final PgType<F> f;

    public Rows6(Source source, PgType<A> a, PgType<B> b, PgType<C> c, PgType<D> d, PgType<E> e, PgType<F> f) {
        this.source = source;
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.e = e;
        this.f = f;
    }

    /** Runs the statement; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Maker<A, B, C, D, E, F, R> maker) {
        return source.all(reader(maker));
    }

    /** Runs the statement; the first row, if there is one. */
    public <R> Optional<R> fetchFirst(Maker<A, B, C, D, E, F, R> maker) {
        return source.first(reader(maker));
    }

    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    private <R> RowReader<R> reader(Maker<A, B, C, D, E, F, R> maker) {
        return row ->
                maker.make(row.get(0, a), row.get(1, b), row.get(2, c), row.get(3, d), row.get(4, e), row.get(5, f));
    }

    /** Makes a value of six columns. */
    @FunctionalInterface
    public interface Maker<A, B, C, D, E, F, R> {
        R make(A a, B b, C c, D d, E e, F f);
    }
}
