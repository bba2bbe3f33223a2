package dev.ashlar.sql.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values from one bound to another. Ranges of whole numbers and days are kept as PostgreSQL keeps them, with the lower bound
 * in them and the upper one not ({@code [1,5]} is {@code [1,6)}), and one without values is {@link #empty()}: what is written
 * equals what is read.
 *
 * @param lower null: there is none
 * @param upper null: there is none
 */
public record Range<T extends Comparable<? super T>>(
        @Nullable T lower, boolean lowerIncluded, @Nullable T upper, boolean upperIncluded, boolean isEmpty) {
    /** @throws IllegalArgumentException when the lower bound is above the upper one, as PostgreSQL refuses it (22000) */
    public Range {
        lowerIncluded = lowerIncluded && lower != null;
        upperIncluded = upperIncluded && upper != null;
        isEmpty = isEmpty || isNothing(lower, lowerIncluded, upper, upperIncluded);
        if (!isEmpty && lower != null && Steps.isDiscrete(lower) && !lowerIncluded) {
            lower = Steps.next(lower);
            lowerIncluded = true;
        }
        if (!isEmpty && upper != null && Steps.isDiscrete(upper) && upperIncluded) {
            upper = Steps.next(upper);
            upperIncluded = false;
        }
        isEmpty = isEmpty || isNothing(lower, lowerIncluded, upper, upperIncluded); // (1,2) is [2,2) by now
        if (isEmpty) {
            lower = null;
            upper = null;
            lowerIncluded = false;
            upperIncluded = false;
        }
    }

    public static <T extends Comparable<? super T>> Range<T> empty() {
        return new Range<>(null, false, null, false, true);
    }

    /** Every value. */
    public static <T extends Comparable<? super T>> Range<T> all() {
        return new Range<>(null, false, null, false, false);
    }

    /** {@code [lower,upper)}: how PostgreSQL's own constructors make a range. */
    public static <T extends Comparable<? super T>> Range<T> closedOpen(T lower, T upper) {
        return new Range<>(known(lower), true, known(upper), false, false);
    }

    public static <T extends Comparable<? super T>> Range<T> closed(T lower, T upper) {
        return new Range<>(known(lower), true, known(upper), true, false);
    }

    public static <T extends Comparable<? super T>> Range<T> open(T lower, T upper) {
        return new Range<>(known(lower), false, known(upper), false, false);
    }

    public static <T extends Comparable<? super T>> Range<T> openClosed(T lower, T upper) {
        return new Range<>(known(lower), false, known(upper), true, false);
    }

    public static <T extends Comparable<? super T>> Range<T> atLeast(T lower) {
        return new Range<>(known(lower), true, null, false, false);
    }

    public static <T extends Comparable<? super T>> Range<T> greaterThan(T lower) {
        return new Range<>(known(lower), false, null, false, false);
    }

    public static <T extends Comparable<? super T>> Range<T> atMost(T upper) {
        return new Range<>(null, false, known(upper), true, false);
    }

    public static <T extends Comparable<? super T>> Range<T> lessThan(T upper) {
        return new Range<>(null, false, known(upper), false, false);
    }

    public boolean contains(T value) {
        if (isEmpty) {
            return false;
        }
        int above = lower == null ? 1 : value.compareTo(lower);
        int below = upper == null ? -1 : value.compareTo(upper);
        return (above > 0 || (above == 0 && lowerIncluded)) && (below < 0 || (below == 0 && upperIncluded));
    }

    private static <T> T known(T bound) {
        return Objects.requireNonNull(bound, "a bound is null: atLeast, lessThan and all() make ranges without one");
    }

    private static <T extends Comparable<? super T>> boolean isNothing(
            @Nullable T lower, boolean lowerIncluded, @Nullable T upper, boolean upperIncluded) {
        if (lower == null || upper == null) {
            return false;
        }
        int order = lower.compareTo(upper);
        if (order > 0) {
            throw new IllegalArgumentException("the lower bound of a range is above its upper bound: " + lower + " and "
                    + upper + "; Range.empty() has no values");
        }
        return order == 0 && !(lowerIncluded && upperIncluded);
    }

    /** {@code [1,5)}, {@code (,7]}, {@code empty}. */
    @Override
    public String toString() {
        if (isEmpty) {
            return "empty";
        }
        return (lowerIncluded ? "[" : "(") + (lower == null ? "" : lower) + "," + (upper == null ? "" : upper)
                + (upperIncluded ? "]" : ")");
    }
}
