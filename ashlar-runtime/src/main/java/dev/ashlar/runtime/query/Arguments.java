package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Bound;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a read takes, in which order.
 *
 * @param where all of them hold
 * @param take at most so many; counted from the end when negative; null is all
 * @param skip so many rows are passed over first
 * @param cursor the row to begin with
 * @param parts what the parts of the shape take
 * @param withDeleted whether soft-deleted rows are rows
 * @param distinct of rows that are equal in all of these, the first alone; empty: all rows
 * @param lock what is done to the rows; null: nothing
 */
record Arguments(
        List<Condition> where,
        List<Order> orders,
        @Nullable Integer take,
        long skip,
        @Nullable KeyData cursor,
        Choice parts,
        boolean withDeleted,
        List<Expression<?>> distinct,
        @Nullable Lock lock) {
    static final Arguments ALL = where(List.of(), false);

    static Arguments where(Condition condition, boolean withDeleted) {
        return where(List.of(condition), withDeleted);
    }

    private static Arguments where(List<Condition> conditions, boolean withDeleted) {
        return new Arguments(conditions, List.of(), null, 0, null, Choice.NOTHING, withDeleted, List.of(), null);
    }

    Arguments take(int rows) {
        return new Arguments(where, orders, rows, skip, cursor, parts, withDeleted, distinct, lock);
    }

    /** With the scope's tenant in a cursor that waits for it. */
    Arguments within(@Nullable Object tenant) {
        KeyData filled = cursor == null ? null : cursor.within(tenant);
        return new Arguments(where, orders, take, skip, filled, parts, withDeleted, distinct, lock);
    }

    /** With what the shape itself says of its parts, where the call says nothing of them. */
    Arguments over(ShapeToken<?, ?> shape) {
        if (!(shape instanceof Chosen<?, ?> chosen)) {
            return this;
        }
        Choice both = chosen.choice().and(parts);
        return new Arguments(where, orders, take, skip, cursor, both, withDeleted, distinct, lock);
    }

    /** How the statement reads the shape. */
    <R> Layout<R> layout(ShapeToken<?, R> shape) {
        Bound bound = parts.bound();
        return shape.layout(withDeleted).with(withDeleted ? bound.withDeleted() : bound);
    }

    /** Whether it is part of the rows that is asked for, so that their order must be total. */
    boolean isPage() {
        return take != null || skip > 0 || cursor != null;
    }

    boolean isBackward() {
        return take != null && take < 0;
    }
}
