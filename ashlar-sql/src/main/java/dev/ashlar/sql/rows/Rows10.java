package dev.ashlar.sql.rows;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.RowReader;
import java.util.List;
import java.util.Optional;

/** Rows of ten columns. */
public final class Rows10<A, B, C, D, E, F, G, H, I, J> {
    private final Source source;
    private final PgType<A> a;
    private final PgType<B> b;
    private final PgType<C> c;
    private final PgType<D> d;
    private final PgType<E> e;
    private final PgType<F> f;
    private final PgType<G> g;
    private final PgType<H> h;
    private final PgType<I> i;
    private final PgType<J> j;

    public Rows10(
            Source source,
            PgType<A> a,
            PgType<B> b,
            PgType<C> c,
            PgType<D> d,
            PgType<E> e,
            PgType<F> f,
            PgType<G> g,
            PgType<H> h,
            PgType<I> i,
            PgType<J> j) {
        this.source = source;
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.e = e;
        this.f = f;
        this.g = g;
        this.h = h;
        this.i = i;
        this.j = j;
    }

    /** Runs the statement; makes a value of each row, mostly by a record's constructor. NULL is passed as null. */
    public <R> List<R> fetch(Maker<A, B, C, D, E, F, G, H, I, J, R> maker) {
        return source.all(reader(maker));
    }

    /** Runs the statement; the first row, if there is one. */
    public <R> Optional<R> fetchFirst(Maker<A, B, C, D, E, F, G, H, I, J, R> maker) {
        return source.first(reader(maker));
    }

    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    private <R> RowReader<R> reader(Maker<A, B, C, D, E, F, G, H, I, J, R> maker) {
        return row -> maker.make(
                row.get(0, a),
                row.get(1, b),
                row.get(2, c),
                row.get(3, d),
                row.get(4, e),
                row.get(5, f),
                row.get(6, g),
                row.get(7, h),
                row.get(8, i),
                row.get(9, j));
    }

    /** Makes a value of ten columns. */
    @FunctionalInterface
    public interface Maker<A, B, C, D, E, F, G, H, I, J, R> {
        R make(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
    }
}
