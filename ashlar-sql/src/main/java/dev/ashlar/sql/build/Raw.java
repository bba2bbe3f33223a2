package dev.ashlar.sql.build;

import dev.ashlar.sql.Executor;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Utf8;
import dev.ashlar.sql.rows.Rows1;
import dev.ashlar.sql.rows.Rows10;
import dev.ashlar.sql.rows.Rows11;
import dev.ashlar.sql.rows.Rows12;
import dev.ashlar.sql.rows.Rows2;
import dev.ashlar.sql.rows.Rows3;
import dev.ashlar.sql.rows.Rows4;
import dev.ashlar.sql.rows.Rows5;
import dev.ashlar.sql.rows.Rows6;
import dev.ashlar.sql.rows.Rows7;
import dev.ashlar.sql.rows.Rows8;
import dev.ashlar.sql.rows.Rows9;
import dev.ashlar.sql.rows.Source;
import java.util.List;

/** SQL in one's own words, its values bound. */
public final class Raw {
    private final Executor executor;
    private final Statement statement;

    Raw(Executor executor, Statement statement) {
        Utf8.checked(statement.text());
        this.executor = executor;
        this.statement = statement;
    }

    /** Runs a statement that answers no rows; how many it wrote. */
    public long execute() {
        return executor.execute(statement);
    }

    /** Runs a query and reads each row. */
    public <R> List<R> fetch(RowReader<R> reader) {
        return executor.query(statement, reader);
    }

    /** The SQL. */
    @Override
    public String toString() {
        return statement.text();
    }

    private Source source() {
        return new Source(executor, () -> statement);
    }

    public <A> Rows1<A> as(PgType<A> a) {
        return new Rows1<>(source(), a);
    }

    public <A, B> Rows2<A, B> as(PgType<A> a, PgType<B> b) {
        return new Rows2<>(source(), a, b);
    }

    public <A, B, C> Rows3<A, B, C> as(PgType<A> a, PgType<B> b, PgType<C> c) {
        return new Rows3<>(source(), a, b, c);
    }

    public <A, B, C, D> Rows4<A, B, C, D> as(PgType<A> a, PgType<B> b, PgType<C> c, PgType<D> d) {
        return new Rows4<>(source(), a, b, c, d);
    }

    public <A, B, C, D, E> Rows5<A, B, C, D, E> as(PgType<A> a, PgType<B> b, PgType<C> c, PgType<D> d, PgType<E> e) {
        return new Rows5<>(source(), a, b, c, d, e);
    }

    public <A, B, C, D, E, F> Rows6<A, B, C, D, E, F> as(
            PgType<A> a, PgType<B> b, PgType<C> c, PgType<D> d, PgType<E> e, PgType<F> f) {
        return new Rows6<>(source(), a, b, c, d, e, f);
    }

    public <A, B, C, D, E, F, G> Rows7<A, B, C, D, E, F, G> as(
            PgType<A> a, PgType<B> b, PgType<C> c, PgType<D> d, PgType<E> e, PgType<F> f, PgType<G> g) {
        return new Rows7<>(source(), a, b, c, d, e, f, g);
    }

    public <A, B, C, D, E, F, G, H> Rows8<A, B, C, D, E, F, G, H> as(
            PgType<A> a, PgType<B> b, PgType<C> c, PgType<D> d, PgType<E> e, PgType<F> f, PgType<G> g, PgType<H> h) {
        return new Rows8<>(source(), a, b, c, d, e, f, g, h);
    }

    public <A, B, C, D, E, F, G, H, I> Rows9<A, B, C, D, E, F, G, H, I> as(
            PgType<A> a,
            PgType<B> b,
            PgType<C> c,
            PgType<D> d,
            PgType<E> e,
            PgType<F> f,
            PgType<G> g,
            PgType<H> h,
            PgType<I> i) {
        return new Rows9<>(source(), a, b, c, d, e, f, g, h, i);
    }

    public <A, B, C, D, E, F, G, H, I, J> Rows10<A, B, C, D, E, F, G, H, I, J> as(
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
        return new Rows10<>(source(), a, b, c, d, e, f, g, h, i, j);
    }

    public <A, B, C, D, E, F, G, H, I, J, K> Rows11<A, B, C, D, E, F, G, H, I, J, K> as(
            PgType<A> a,
            PgType<B> b,
            PgType<C> c,
            PgType<D> d,
            PgType<E> e,
            PgType<F> f,
            PgType<G> g,
            PgType<H> h,
            PgType<I> i,
            PgType<J> j,
            PgType<K> k) {
        return new Rows11<>(source(), a, b, c, d, e, f, g, h, i, j, k);
    }

    public <A, B, C, D, E, F, G, H, I, J, K, L> Rows12<A, B, C, D, E, F, G, H, I, J, K, L> as(
            PgType<A> a,
            PgType<B> b,
            PgType<C> c,
            PgType<D> d,
            PgType<E> e,
            PgType<F> f,
            PgType<G> g,
            PgType<H> h,
            PgType<I> i,
            PgType<J> j,
            PgType<K> k,
            PgType<L> l) {
        return new Rows12<>(source(), a, b, c, d, e, f, g, h, i, j, k, l);
    }
}
