package dev.ashlar.sql;

import dev.ashlar.sql.value.Multirange;
import dev.ashlar.sql.value.Range;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of ranges or of multiranges. An index of kind GiST helps all its questions.
 *
 * @param <E> what the ranges are made of
 * @param <R> what the column holds: {@link Range} or {@link Multirange}
 */
public final class RangeColumn<E extends Comparable<? super E>, R> extends Column<R> {
    private final RangeOf<E> range;

    RangeColumn(Table table, String name, PgType<R> type, RangeOf<E> range) {
        super(table, name, type);
        this.range = range;
    }

    /** The value lies in it. */
    public Condition contains(E value) {
        return compare(" @> ", range.element(), value);
    }

    /** The whole range lies in it. */
    public Condition contains(Range<E> other) {
        return compare(" @> ", range, other);
    }

    /** It lies in the range as a whole. */
    public Condition containedBy(Range<E> other) {
        return compare(" <@ ", range, other);
    }

    /** Both have a value in common. */
    public Condition overlaps(Range<E> other) {
        return compare(" && ", range, other);
    }

    /** Both have a value in common, row by row. */
    public Condition overlaps(RangeColumn<E, ?> other) {
        return Condition.of(out -> {
            out.expression(this);
            out.append(" && ").expression(other);
        });
    }

    /** All of it lies before the range. */
    public Condition before(Range<E> other) {
        return compare(" << ", range, other);
    }

    /** All of it lies after the range. */
    public Condition after(Range<E> other) {
        return compare(" >> ", range, other);
    }

    /** One ends where the other begins. */
    public Condition adjacentTo(Range<E> other) {
        return compare(" -|- ", range, other);
    }

    /** Has no values; NULL is not empty. */
    public Condition isEmpty() {
        return Condition.of(out -> {
            out.append("isempty(");
            out.expression(this);
            out.append(")");
        });
    }

    /** Where it begins; null when it is empty, or has no lower bound. */
    public Expression<E> lower() {
        return bound("lower(");
    }

    /** Where it ends; null when it is empty, or has no upper bound. */
    public Expression<E> upper() {
        return bound("upper(");
    }

    private Expression<E> bound(String function) {
        return Expression.of(range.element(), out -> {
            out.append(function);
            out.expression(this);
            out.append(")");
        });
    }

    private <T> Condition compare(String operator, PgType<T> type, @Nullable T value) {
        Objects.requireNonNull(value, "the value is null: nothing contains NULL; use isNull()");
        return Condition.of(out -> {
            out.expression(this);
            out.append(operator).typedParameter(type, value);
        });
    }
}
