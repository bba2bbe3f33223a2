package dev.ashlar.sql.rows;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.RowReader;
import java.util.List;

/**
 * What a query selects, and how a value is made of each row: {@code Reading.of(count(), sum(p.price), Totals::new)}.
 *
 * @param <R> the value
 */
public record Reading<R>(List<Expression<?>> columns, RowReader<R> reader) {
    public Reading {
        columns = List.copyOf(columns);
    }

    /** Of one column. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, R> Reading<R> of(Expression<A> a, Rows1.Maker<A, R> maker) {
        return new Reading<>(List.of(a), row -> maker.make(row.get(0, a.type())));
    }

    /** Of two columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, R> Reading<R> of(Expression<A> a, Expression<B> b, Rows2.Maker<A, B, R> maker) {
        return new Reading<>(List.of(a, b), row -> maker.make(row.get(0, a.type()), row.get(1, b.type())));
    }

    /** Of three columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, C, R> Reading<R> of(
            Expression<A> a, Expression<B> b, Expression<C> c, Rows3.Maker<A, B, C, R> maker) {
        return new Reading<>(
                List.of(a, b, c), row -> maker.make(row.get(0, a.type()), row.get(1, b.type()), row.get(2, c.type())));
    }

    /** Of four columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, C, D, R> Reading<R> of(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d, Rows4.Maker<A, B, C, D, R> maker) {
        return new Reading<>(
                List.of(a, b, c, d),
                row -> maker.make(
                        row.get(0, a.type()), row.get(1, b.type()), row.get(2, c.type()), row.get(3, d.type())));
    }

    /** Of five columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, C, D, E, R> Reading<R> of(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Rows5.Maker<A, B, C, D, E, R> maker) {
        return new Reading<>(
                List.of(a, b, c, d, e),
                row -> maker.make(
                        row.get(0, a.type()),
                        row.get(1, b.type()),
                        row.get(2, c.type()),
                        row.get(3, d.type()),
                        row.get(4, e.type())));
    }

    /** Of six columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, C, D, E, F, R> Reading<R> of(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Rows6.Maker<A, B, C, D, E, F, R> maker) {
        return new Reading<>(
                List.of(a, b, c, d, e, f),
                row -> maker.make(
                        row.get(0, a.type()),
                        row.get(1, b.type()),
                        row.get(2, c.type()),
                        row.get(3, d.type()),
                        row.get(4, e.type()),
                        row.get(5, f.type())));
    }

    /** Of seven columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, C, D, E, F, G, R> Reading<R> of(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Rows7.Maker<A, B, C, D, E, F, G, R> maker) {
        return new Reading<>(
                List.of(a, b, c, d, e, f, g),
                row -> maker.make(
                        row.get(0, a.type()),
                        row.get(1, b.type()),
                        row.get(2, c.type()),
                        row.get(3, d.type()),
                        row.get(4, e.type()),
                        row.get(5, f.type()),
                        row.get(6, g.type())));
    }

    /** Of eight columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, C, D, E, F, G, H, R> Reading<R> of(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Rows8.Maker<A, B, C, D, E, F, G, H, R> maker) {
        return new Reading<>(
                List.of(a, b, c, d, e, f, g, h),
                row -> maker.make(
                        row.get(0, a.type()),
                        row.get(1, b.type()),
                        row.get(2, c.type()),
                        row.get(3, d.type()),
                        row.get(4, e.type()),
                        row.get(5, f.type()),
                        row.get(6, g.type()),
                        row.get(7, h.type())));
    }

    /** Of nine columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, C, D, E, F, G, H, I, R> Reading<R> of(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Rows9.Maker<A, B, C, D, E, F, G, H, I, R> maker) {
        return new Reading<>(
                List.of(a, b, c, d, e, f, g, h, i),
                row -> maker.make(
                        row.get(0, a.type()),
                        row.get(1, b.type()),
                        row.get(2, c.type()),
                        row.get(3, d.type()),
                        row.get(4, e.type()),
                        row.get(5, f.type()),
                        row.get(6, g.type()),
                        row.get(7, h.type()),
                        row.get(8, i.type())));
    }

    /** Of ten columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, C, D, E, F, G, H, I, J, R> Reading<R> of(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Rows10.Maker<A, B, C, D, E, F, G, H, I, J, R> maker) {
        return new Reading<>(
                List.of(a, b, c, d, e, f, g, h, i, j),
                row -> maker.make(
                        row.get(0, a.type()),
                        row.get(1, b.type()),
                        row.get(2, c.type()),
                        row.get(3, d.type()),
                        row.get(4, e.type()),
                        row.get(5, f.type()),
                        row.get(6, g.type()),
                        row.get(7, h.type()),
                        row.get(8, i.type()),
                        row.get(9, j.type())));
    }

    /** Of eleven columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, C, D, E, F, G, H, I, J, K, R> Reading<R> of(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k,
            Rows11.Maker<A, B, C, D, E, F, G, H, I, J, K, R> maker) {
        return new Reading<>(
                List.of(a, b, c, d, e, f, g, h, i, j, k),
                row -> maker.make(
                        row.get(0, a.type()),
                        row.get(1, b.type()),
                        row.get(2, c.type()),
                        row.get(3, d.type()),
                        row.get(4, e.type()),
                        row.get(5, f.type()),
                        row.get(6, g.type()),
                        row.get(7, h.type()),
                        row.get(8, i.type()),
                        row.get(9, j.type()),
                        row.get(10, k.type())));
    }

    /** Of twelve columns. NULL is passed as null. */
    @SuppressWarnings("NullAway") // whether a column may be NULL is for the maker to know
    public static <A, B, C, D, E, F, G, H, I, J, K, L, R> Reading<R> of(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j,
            Expression<K> k,
            Expression<L> l,
            Rows12.Maker<A, B, C, D, E, F, G, H, I, J, K, L, R> maker) {
        return new Reading<>(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l),
                row -> maker.make(
                        row.get(0, a.type()),
                        row.get(1, b.type()),
                        row.get(2, c.type()),
                        row.get(3, d.type()),
                        row.get(4, e.type()),
                        row.get(5, f.type()),
                        row.get(6, g.type()),
                        row.get(7, h.type()),
                        row.get(8, i.type()),
                        row.get(9, j.type()),
                        row.get(10, k.type()),
                        row.get(11, l.type())));
    }
}
