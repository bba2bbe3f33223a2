package dev.ashlar.runtime.query;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.DeletionColumn;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says which rows of a table, in which order. For use inside the call it is given to.
 *
 * @param <T> the table
 * @param <S> the subclass
 */
public abstract sealed class Rows<T extends Table, S extends Rows<T, S>> extends Parts<S> permits Query, Related {
    private final T table;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Expression<?>> distinct = new ArrayList<>();
    private @Nullable Integer take;
    private @Nullable Long skip;
    private boolean withDeleted;

    Rows(T table) {
        this.table = table;
    }

    /** Rows that meet the condition; called again, rows that meet all of them. */
    public final S where(Function<? super T, ? extends Condition> condition) {
        conditions.add(Condition.said(condition.apply(table)));
        return self();
    }

    /** Sorts by the first, rows that are equal there by the second, and so on. Called again, adds to the end. */
    @SafeVarargs
    public final S orderBy(Function<? super T, Order>... order) {
        for (Function<? super T, Order> one : order) {
            orders.add(Objects.requireNonNull(one.apply(table), "orderBy(...): the order is null; leave it out"));
        }
        return self();
    }

    /**
     * Of rows that are equal in all of these, only the first in the order asked for, the last when {@link #take} reads from
     * the end; inside a relation, for each parent. Where there is a cursor, of the rows from there on. Done by the database.
     */
    @SafeVarargs
    public final S distinct(Function<? super T, ? extends Expression<?>>... expressions) {
        for (Function<? super T, ? extends Expression<?>> one : expressions) {
            distinct.add(
                    Objects.requireNonNull(one.apply(table), "distinct(...): the expression is null; leave it out"));
        }
        return self();
    }

    /**
     * At most so many rows; a negative number takes them from the end (the result is still in the order asked for).
     * Inside a relation: at most so many for each parent. With {@link #skip}, even of 0, with a cursor or from the end, rows that
     * are equal in the order asked for are sorted by their key, downwards when all goes downwards, so that pages do not overlap.
     */
    public final S take(int rows) {
        if (rows == Integer.MIN_VALUE) {
            throw new IllegalArgumentException("take(" + rows + "): too many rows");
        }
        take = rows;
        return self();
    }

    /**
     * Passes over so many rows first; {@code skip(0)} for the first page of several.
     *
     * @throws IllegalArgumentException when negative
     */
    public final S skip(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("skip(" + rows + ") is negative; a negative take reads from the end");
        }
        skip = rows;
        return self();
    }

    /**
     * Soft-deleted rows too: here, and in the counts, aggregates and to-one relations of this level. Lists say it for themselves,
     * and so do conditions: {@code p.comments.withDeleted().some(...)}. A model without soft delete has it for those others.
     */
    public final S withDeleted() {
        withDeleted = true;
        return self();
    }

    /**
     * Soft-deleted rows alone, for a list of what can be brought back; otherwise as {@link #withDeleted}: {@code
     * onlyDeleted(b -> b.deletedAt)}. The column is asked for because models with soft delete alone have one.
     */
    public final S onlyDeleted(Function<? super T, ? extends DeletionColumn<?>> column) {
        conditions.add(column.apply(table).isNotNull());
        return withDeleted();
    }

    final T table() {
        return table;
    }

    @Nullable
    KeyData cursor() {
        return null;
    }

    @Nullable
    Lock lock() {
        return null;
    }

    final Arguments arguments() {
        return new Arguments(
                List.copyOf(conditions),
                List.copyOf(orders),
                take,
                skip,
                cursor(),
                choice(),
                withDeleted,
                List.copyOf(distinct),
                lock());
    }
}
