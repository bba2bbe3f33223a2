package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
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

/** A statement that writes rows and may answer them ({@code RETURNING}). */
public abstract class Writing {
    private final Start start;

    Writing(Start start) {
        this.start = start;
    }

    /** Everything between WITH and RETURNING. */
    abstract void write(SqlWriter out);

    /** Refuses what must not run as it is. */
    abstract void check();

    /** Nothing is to be written, and nothing is to be sent. */
    boolean isNothing() {
        return false;
    }

    /** The statement and what it answers, inside another. */
    final void writeReturning(SqlWriter out, List<Expression<?>> returning) {
        check();
        write(out);
        Lists.separated(out.append(" RETURNING "), returning, out::expression);
    }

    /** Runs the statement; how many rows it wrote. */
    public final long execute() {
        return isNothing() ? 0 : start.executor().execute(statement(List.of()));
    }

    /** The SQL. */
    @Override
    public final String toString() {
        SqlWriter out = new SqlWriter();
        start.write(out);
        write(out);
        return out.text();
    }

    private Source source(List<Expression<?>> returning) {
        return new Source(isNothing() ? NoRows.EXECUTOR : start.executor(), () -> statement(returning));
    }

    private Statement statement(List<Expression<?>> returning) {
        if (!isNothing()) {
            check();
        }
        SqlWriter out = new SqlWriter();
        start.write(out);
        write(out);
        if (!returning.isEmpty()) {
            Lists.selected(out.append(" RETURNING "), returning);
        }
        return out.toStatement();
    }

    /** Runs when it is fetched, and answers one column of each row written. */
    public final <A> Rows1<A> returning(Expression<A> a) {
        return new Rows1<>(source(List.of(a)), a.type());
    }

    /** Runs when it is fetched, and answers two columns of each row written. */
    public final <A, B> Rows2<A, B> returning(Expression<A> a, Expression<B> b) {
        return new Rows2<>(source(List.of(a, b)), a.type(), b.type());
    }

    /** Runs when it is fetched, and answers three columns of each row written. */
    public final <A, B, C> Rows3<A, B, C> returning(Expression<A> a, Expression<B> b, Expression<C> c) {
        return new Rows3<>(source(List.of(a, b, c)), a.type(), b.type(), c.type());
    }

    /** Runs when it is fetched, and answers four columns of each row written. */
    public final <A, B, C, D> Rows4<A, B, C, D> returning(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d) {
        return new Rows4<>(source(List.of(a, b, c, d)), a.type(), b.type(), c.type(), d.type());
    }

    /** Runs when it is fetched, and answers five columns of each row written. */
    public final <A, B, C, D, E> Rows5<A, B, C, D, E> returning(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d, Expression<E> e) {
        return new Rows5<>(source(List.of(a, b, c, d, e)), a.type(), b.type(), c.type(), d.type(), e.type());
    }

    /** Runs when it is fetched, and answers six columns of each row written. */
    public final <A, B, C, D, E, F> Rows6<A, B, C, D, E, F> returning(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d, Expression<E> e, Expression<F> f) {
        return new Rows6<>(
                source(List.of(a, b, c, d, e, f)), a.type(), b.type(), c.type(), d.type(), e.type(), f.type());
    }

    /** Runs when it is fetched, and answers seven columns of each row written. */
    public final <A, B, C, D, E, F, G> Rows7<A, B, C, D, E, F, G> returning(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g) {
        return new Rows7<>(
                source(List.of(a, b, c, d, e, f, g)),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type(),
                g.type());
    }

    /** Runs when it is fetched, and answers eight columns of each row written. */
    public final <A, B, C, D, E, F, G, H> Rows8<A, B, C, D, E, F, G, H> returning(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h) {
        return new Rows8<>(
                source(List.of(a, b, c, d, e, f, g, h)),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type(),
                g.type(),
                h.type());
    }

    /** Runs when it is fetched, and answers nine columns of each row written. */
    public final <A, B, C, D, E, F, G, H, I> Rows9<A, B, C, D, E, F, G, H, I> returning(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i) {
        return new Rows9<>(
                source(List.of(a, b, c, d, e, f, g, h, i)),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type(),
                g.type(),
                h.type(),
                i.type());
    }

    /** Runs when it is fetched, and answers ten columns of each row written. */
    public final <A, B, C, D, E, F, G, H, I, J> Rows10<A, B, C, D, E, F, G, H, I, J> returning(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i,
            Expression<J> j) {
        return new Rows10<>(
                source(List.of(a, b, c, d, e, f, g, h, i, j)),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type(),
                g.type(),
                h.type(),
                i.type(),
                j.type());
    }

    /** Runs when it is fetched, and answers eleven columns of each row written. */
    public final <A, B, C, D, E, F, G, H, I, J, K> Rows11<A, B, C, D, E, F, G, H, I, J, K> returning(
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
            Expression<K> k) {
        return new Rows11<>(
                source(List.of(a, b, c, d, e, f, g, h, i, j, k)),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type(),
                g.type(),
                h.type(),
                i.type(),
                j.type(),
                k.type());
    }

    /** Runs when it is fetched, and answers twelve columns of each row written. */
    public final <A, B, C, D, E, F, G, H, I, J, K, L> Rows12<A, B, C, D, E, F, G, H, I, J, K, L> returning(
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
            Expression<L> l) {
        return new Rows12<>(
                source(List.of(a, b, c, d, e, f, g, h, i, j, k, l)),
                a.type(),
                b.type(),
                c.type(),
                d.type(),
                e.type(),
                f.type(),
                g.type(),
                h.type(),
                i.type(),
                j.type(),
                k.type(),
                l.type());
    }
}
