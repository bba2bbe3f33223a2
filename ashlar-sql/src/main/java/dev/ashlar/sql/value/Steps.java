package dev.ashlar.sql.value;

import java.time.LocalDate;

/** The types whose values have a next one: PostgreSQL writes their ranges in one form ({@code int4range_canonical} ...). */
final class Steps {
    private Steps() {}

    /** The infinities of {@code date} are values without a next one. */
    static boolean isDiscrete(Object bound) {
        return bound instanceof Integer
                || bound instanceof Long
                || (bound instanceof LocalDate day && !day.equals(LocalDate.MAX) && !day.equals(LocalDate.MIN));
    }

    /** @throws IllegalArgumentException after the last value, where PostgreSQL says "out of range" (22003) */
    @SuppressWarnings("unchecked") // the next of a value is of its own type
    static <T> T next(T bound) {
        try {
            if (bound instanceof Integer number) {
                return (T) (Object) Math.incrementExact(number);
            }
            return (T) (bound instanceof Long number ? Math.incrementExact(number) : ((LocalDate) bound).plusDays(1));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "a range cannot hold " + bound + " as its last value: leave the bound away, as in atLeast", e);
        }
    }
}
