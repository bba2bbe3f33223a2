package dev.ashlar.sql.build;

import dev.ashlar.sql.Executor;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where statements in SQL's own order begin. What is built runs on one executor. */
public class SqlLane {
    private final Start start;

    public SqlLane(Executor executor) {
        this(new Start(executor, List.of()));
    }

    private SqlLane(Start start) {
        this.start = start;
    }

    /** Begins statements with named queries, which the rest of the statement takes rows from as it does from tables. */
    public final SqlLane with(Cte... queries) {
        List<Cte> with = new ArrayList<>(start.with());
        with.addAll(Arrays.asList(queries));
        return new SqlLane(new Start(start.executor(), with));
    }

    public final Insert insertInto(Table table) {
        return new Insert(start, table);
    }

    public final Update update(Table table) {
        return new Update(start, table);
    }

    public final Delete deleteFrom(Table table) {
        return new Delete(start, table);
    }

    /** Inserts, updates or deletes rows of the table, by what another has. */
    public final Merge mergeInto(Table table) {
        return new Merge(start, table);
    }

    /**
     * SQL in one's own words. Values never stand in the text: each is bound to a {@code ?}, in order.
     *
     * @param sql fixed text; a question mark that is an operator is written {@code ??}
     * @param values as {@link Parameter#of} takes them
     */
    public final Raw sql(String sql, @Nullable Object... values) {
        return new Raw(
                start.executor(),
                new Statement(sql, Arrays.stream(values).map(Parameter::of).toList()));
    }

    public final <A> Select1<A> select(Expression<A> a) {
        return new Select1<>(start, a);
    }

    public final <A, B> Select2<A, B> select(Expression<A> a, Expression<B> b) {
        return new Select2<>(start, a, b);
    }

    public final <A, B, C> Select3<A, B, C> select(Expression<A> a, Expression<B> b, Expression<C> c) {
        return new Select3<>(start, a, b, c);
    }

    public final <A, B, C, D> Select4<A, B, C, D> select(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d) {
        return new Select4<>(start, a, b, c, d);
    }

    public final <A, B, C, D, E> Select5<A, B, C, D, E> select(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d, Expression<E> e) {
        return new Select5<>(start, a, b, c, d, e);
    }

    public final <A, B, C, D, E, F> Select6<A, B, C, D, E, F> select(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d, Expression<E> e, Expression<F> f) {
        return new Select6<>(start, a, b, c, d, e, f);
    }

    public final <A, B, C, D, E, F, G> Select7<A, B, C, D, E, F, G> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g) {
        return new Select7<>(start, a, b, c, d, e, f, g);
    }

    public final <A, B, C, D, E, F, G, H> Select8<A, B, C, D, E, F, G, H> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h) {
        return new Select8<>(start, a, b, c, d, e, f, g, h);
    }

    public final <A, B, C, D, E, F, G, H, I> Select9<A, B, C, D, E, F, G, H, I> select(
            Expression<A> a,
            Expression<B> b,
            Expression<C> c,
            Expression<D> d,
            Expression<E> e,
            Expression<F> f,
            Expression<G> g,
            Expression<H> h,
            Expression<I> i) {
        return new Select9<>(start, a, b, c, d, e, f, g, h, i);
    }

    public final <A, B, C, D, E, F, G, H, I, J> Select10<A, B, C, D, E, F, G, H, I, J> select(
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
        return new Select10<>(start, a, b, c, d, e, f, g, h, i, j);
    }

    public final <A, B, C, D, E, F, G, H, I, J, K> Select11<A, B, C, D, E, F, G, H, I, J, K> select(
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
        return new Select11<>(start, a, b, c, d, e, f, g, h, i, j, k);
    }

    public final <A, B, C, D, E, F, G, H, I, J, K, L> Select12<A, B, C, D, E, F, G, H, I, J, K, L> select(
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
        return new Select12<>(start, a, b, c, d, e, f, g, h, i, j, k, l);
    }
}
