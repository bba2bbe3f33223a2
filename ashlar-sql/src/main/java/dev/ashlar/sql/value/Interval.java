package dev.ashlar.sql.value;

import java.time.Duration;
import java.time.Period;

/**
 * PostgreSQL's {@code interval}: months, days and time apart, for a month has not always the same days, nor a day always 24
 * hours. Two intervals are equal when all three are, so {@code 1 day} is not {@code 24 hours} here, though PostgreSQL's
 * {@code =} says that it is.
 *
 * @param micros the time, in millionths of a second
 */
public record Interval(int months, int days, long micros) {
    public static final Interval ZERO = new Interval(0, 0, 0);

    /** {@code infinity}, since PostgreSQL 17, and by the numbers that it is kept with there. */
    public static final Interval INFINITY = new Interval(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    /** {@code -infinity}, since PostgreSQL 17. */
    public static final Interval MINUS_INFINITY = new Interval(Integer.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE);

    public static Interval ofMonths(int months) {
        return new Interval(months, 0, 0);
    }

    public static Interval ofDays(int days) {
        return new Interval(0, days, 0);
    }

    /** The time alone, cut to microseconds. @throws ArithmeticException beyond 292,000 years */
    public static Interval of(Duration time) {
        return of(Period.ZERO, time);
    }

    /** Months and days of the one, the time of the other. @throws ArithmeticException when a part is too large */
    @SuppressWarnings("JavaPeriodGetDays") // PostgreSQL keeps the days apart as well
    public static Interval of(Period date, Duration time) {
        long micros = Math.addExact(Math.multiplyExact(time.getSeconds(), 1_000_000L), time.getNano() / 1_000);
        return new Interval(Math.toIntExact(date.toTotalMonths()), date.getDays(), micros);
    }

    /** Months and days. */
    public Period date() {
        return Period.of(months / 12, months % 12, days);
    }

    /** The time alone. */
    public Duration time() {
        return Duration.ofSeconds(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    /**
     * Reads what PostgreSQL writes under {@code IntervalStyle} {@code postgres} (its default), {@code postgres_verbose} or
     * {@code iso_8601}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Interval parse(String text) {
        return IntervalText.parse(text);
    }

    /** {@code +14 mons -3 days +04:05:06.7}: signs everywhere, so that every {@code IntervalStyle} reads it alike. */
    @Override
    public String toString() {
        return IntervalText.write(this);
    }
}
