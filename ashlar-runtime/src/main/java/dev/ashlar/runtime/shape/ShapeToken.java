package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a query reads and how a row of it becomes an {@code R}. Generated: one for each model (its full row) and one for
 * each {@link Shape} record. A token says what; the call that it is given to says which rows.
 *
 * <p>Subclasses declare their parts in field initialisers and read them in {@link #read}. After construction a token
 * never changes, so one instance serves all threads.
 */
public abstract class ShapeToken<T extends Table, R> {
    private final T table;
    private final List<Part<?>> parts = new ArrayList<>();
    private volatile @Nullable Layout<R> layout;
    private volatile @Nullable Layout<R> layoutWithDeleted;

    protected ShapeToken(T table) {
        this.table = table;
    }

    /** Columns of the table alone; they are read by their places. */
    protected ShapeToken(T table, List<Column<?>> columns) {
        this.table = table;
        for (Column<?> column : columns) {
            field(column);
        }
    }

    /** The same shape as another token; its parts are the other's. */
    protected ShapeToken(ShapeToken<T, R> same) {
        this.table = same.table;
        this.parts.addAll(same.parts);
    }

    /** The table that the columns of this shape belong to. */
    public final T table() {
        return table;
    }

    /** All parts, in the order in which they were declared. */
    public final List<Part<?>> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** How a statement reads this shape; made at the first use and kept. For the query engine. */
    public final Layout<R> layout(boolean withDeleted) {
        Layout<R> made = withDeleted ? layoutWithDeleted : layout;
        return made == null ? makeLayout(withDeleted) : made;
    }

    /** Builds the value of one row. For the query engine. */
    public final R readFrom(Values values) {
        try {
            return read(values);
        } catch (Values.NullAt e) {
            throw Values.isNull(parts.get(e.place), e);
        }
    }

    protected final <V> Part<V> field(Column<V> column) {
        return add(new Field<>(parts.size(), column));
    }

    protected final <X extends Table, V> One<X, V> one(ToOne<X> relation, ShapeToken<X, V> shape) {
        return add(new One<>(parts.size(), relation, shape));
    }

    /** A part to be read with {@link Values#orNull}. */
    protected final <X extends Table, V> OneOrNone<X, V> optional(ToOptional<X> relation, ShapeToken<X, V> shape) {
        return add(new OneOrNone<>(parts.size(), relation, shape));
    }

    protected final <X extends Table, V> Many<X, V> many(ToMany<X> relation, ShapeToken<X, V> shape) {
        return add(new Many<>(parts.size(), relation, shape));
    }

    protected final <X extends Table> Counted<X> count(ToMany<X> relation) {
        return add(new Counted<>(parts.size(), relation));
    }

    /** One column of a row that a relation leads to: {@code one(table().author, single(USER, USER.name))}. */
    protected static <X extends Table, V> ShapeToken<X, V> single(X table, Column<V> column) {
        return Single.<X, V>of(table, token -> token.field(column));
    }

    /** The same one relation further. */
    protected static <X extends Table, Y extends Table, V> ShapeToken<X, V> single(
            X table, ToOne<Y> relation, ShapeToken<Y, V> there) {
        return Single.<X, V>of(table, token -> token.one(relation, there));
    }

    /** The same where there may be no row. */
    protected static <X extends Table, Y extends Table, V> ShapeToken<X, V> single(
            X table, ToOptional<Y> relation, ShapeToken<Y, V> there) {
        return Single.<X, V>of(table, token -> token.optional(relation, there));
    }

    /** The sum over the rows; 0 when there are none. */
    protected final <X extends Table> Aggregated<X, BigDecimal> sum(
            ToMany<X> relation, Function<? super X, ? extends Expression<? extends Number>> column) {
        return aggregated(relation, (rows, where) -> zeroIfNull(rows.sum(column, where)));
    }

    /** The same as a whole number. */
    protected final <X extends Table> Aggregated<X, Long> sumOfLong(
            ToMany<X> relation, Function<? super X, ? extends Expression<? extends Number>> column) {
        return aggregated(
                relation, (rows, where) -> zeroIfNull(rows.sum(column, where)).cast(PgType.BIGINT));
    }

    /** The mean over the rows, to be read with {@link Values#orNull}. */
    protected final <X extends Table> Aggregated<X, BigDecimal> avg(
            ToMany<X> relation, Function<? super X, ? extends Expression<? extends Number>> column) {
        return aggregated(relation, (rows, where) -> rows.avg(column, where));
    }

    /** The least over the rows, to be read with {@link Values#orNull}. */
    protected final <X extends Table, V> Aggregated<X, V> min(
            ToMany<X> relation, Function<? super X, ? extends Expression<V>> column) {
        return aggregated(relation, (rows, where) -> rows.min(column, where));
    }

    /** The greatest over the rows, to be read with {@link Values#orNull}. */
    protected final <X extends Table, V> Aggregated<X, V> max(
            ToMany<X> relation, Function<? super X, ? extends Expression<V>> column) {
        return aggregated(relation, (rows, where) -> rows.max(column, where));
    }

    /** Whether there is a row. */
    protected final <X extends Table> Aggregated<X, Boolean> exists(ToMany<X> relation) {
        return aggregated(
                relation,
                (rows, where) ->
                        Expression.of(PgType.BOOLEAN, out -> rows.some(where).write(out)));
    }

    /** What is computed of each row. */
    protected final <V> Expressed<T, V> computed(Function<? super T, ? extends Expression<V>> expression) {
        return add(new Expressed<>(parts.size(), table, expression));
    }

    /** What a call says, to be read with {@link Values#orNull}. */
    protected final <V> Expressed<T, V> computedByCall() {
        return add(new Expressed<>(parts.size(), table, null));
    }

    /** The number of the first condition that holds of a row; their number when none does. */
    @SafeVarargs
    protected final Expressed<T, Integer> kind(Function<? super T, Condition>... conditions) {
        return computed(row -> Expression.of(PgType.INTEGER, out -> {
            out.append("CASE");
            for (int i = 0; i < conditions.length; i++) {
                conditions[i].apply(row).write(out.append(" WHEN "));
                out.append(" THEN ").append(Integer.toString(i));
            }
            out.append(" ELSE ").append(Integer.toString(conditions.length)).append(" END");
        }));
    }

    /** What a row becomes when its kind has this number, to be read with {@link Values#orNull}. */
    protected final <V> Variant<T, V> variant(Expressed<T, Integer> kind, int number, ShapeToken<T, V> shape) {
        return add(new Variant<>(parts.size(), kind, number, shape));
    }

    /** The rows below, each of this shape. */
    protected final Recursive<T, List<R>> tree(ToMany<T> relation) {
        return add(new Recursive<>(parts.size(), relation, this));
    }

    /** The row above, of this shape, to be read with {@link Values#orNull}. */
    protected final Recursive<T, R> chain(ToOptional<T> relation) {
        return add(new Recursive<>(parts.size(), relation, this));
    }

    private <X extends Table, V> Aggregated<X, V> aggregated(
            ToMany<X> relation, BiFunction<ToMany<X>, Function<? super X, Condition>, Expression<V>> aggregate) {
        return add(new Aggregated<>(parts.size(), relation, aggregate));
    }

    private static Expression<BigDecimal> zeroIfNull(Expression<BigDecimal> sum) {
        return Expression.of(
                PgType.NUMERIC, out -> out.append("coalesce(").expression(sum).append(", 0)"));
    }

    /** Takes each part's value out of {@code values} and builds the row's value. */
    protected abstract R read(Values values);

    /** Two threads may make it twice; both are the same. */
    private Layout<R> makeLayout(boolean withDeleted) {
        Layout<R> made = LayoutBuilder.build(this, withDeleted);
        if (withDeleted) {
            layoutWithDeleted = made;
        } else {
            layout = made;
        }
        return made;
    }

    private <P extends Part<?>> P add(P part) {
        parts.add(part);
        return part;
    }
}
