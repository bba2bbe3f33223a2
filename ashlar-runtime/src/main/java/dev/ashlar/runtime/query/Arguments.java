package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.Lock;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a read takes, in which order.
 *
 * @param where all of them hold
 * @param take at most so many; counted from the end when negative; null is all
 * @param skip so many rows are passed over first; null: the call does not page by number
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
        @Nullable Long skip,
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
        return new Arguments(conditions, List.of(), null, null, null, Choice.NOTHING, withDeleted, List.of(), null);
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

    /** Those rows of the table alone that the limits let through, and of its relations too. */
    Arguments limited(Table table, Limits limits) {
        Condition more = limits.of(table);
        return more == null ? limited(limits) : and(more).limited(limits);
    }

    /** The same rows; of their relations those alone that the limits let through. */
    Arguments limited(Limits limits) {
        if (limits.equals(Limits.NONE)) {
            return this;
        }
        Choice limited = parts.limited(limits);
        return new Arguments(where, orders, take, skip, cursor, limited, withDeleted, distinct, lock);
    }

    private Arguments and(Condition more) {
        List<Condition> all = new ArrayList<>(where);
        all.add(more);
        return new Arguments(List.copyOf(all), orders, take, skip, cursor, parts, withDeleted, distinct, lock);
    }

    /** For the statement that reads the rows. */
    SqlWriter writer(Session session) {
        return session.writer(parts.limits());
    }

    /** How the statement reads the shape. */
    <R> Layout<R> layout(ShapeToken<?, R> shape) {
        return shape.layout(withDeleted).with(parts.bound()).limited(parts.limits());
    }

    /** Whether it is part of the rows that is asked for. */
    boolean isPage() {
        return take != null || skipped() > 0 || cursor != null;
    }

    long skipped() {
        return skip == null ? 0 : skip;
    }

    /**
     * Whether the part must fit to others, so that rows that are equal in the order asked for must be told apart. The first
     * rows alone need not: a hand-written query does not either, and an index of the order alone is all that it takes.
     */
    boolean isPaged() {
        boolean first = take != null && take >= 0 && skip == null && cursor == null && distinct.isEmpty();
        return isPage() && (!first || orders.isEmpty());
    }

    boolean isBackward() {
        return take != null && take < 0;
    }
}
