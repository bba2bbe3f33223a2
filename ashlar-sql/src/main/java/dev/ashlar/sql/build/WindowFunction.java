package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import java.util.List;

/** A function of the rows around a row; it is an expression when it is said over which. */
public final class WindowFunction<T> {
    private final PgType<T> type;
    private final String name;
    private final List<Expression<?>> arguments;

    private WindowFunction(PgType<T> type, String name, Expression<?>... arguments) {
        this.type = type;
        this.name = name;
        this.arguments = List.of(arguments);
    }

    public Expression<T> over(Window window) {
        return Expression.of(type, out -> {
            Lists.separated(out.append(name).append("("), arguments, out::expression);
            out.append(")");
            window.write(out);
        });
    }

    /** 1, 2, 3, ... */
    public static WindowFunction<Long> rowNumber() {
        return new WindowFunction<>(PgType.BIGINT, "row_number");
    }

    /** Equal rows have one rank, and leave a gap behind: 1, 2, 2, 4. */
    public static WindowFunction<Long> rank() {
        return new WindowFunction<>(PgType.BIGINT, "rank");
    }

    /** Equal rows have one rank, without a gap: 1, 2, 2, 3. */
    public static WindowFunction<Long> denseRank() {
        return new WindowFunction<>(PgType.BIGINT, "dense_rank");
    }

    /** The rank as a part of all, from 0 to 1. */
    public static WindowFunction<Double> percentRank() {
        return new WindowFunction<>(PgType.DOUBLE, "percent_rank");
    }

    /** Which part of the rows comes before this one or is equal to it, up to 1. */
    public static WindowFunction<Double> cumeDist() {
        return new WindowFunction<>(PgType.DOUBLE, "cume_dist");
    }

    /** In which of so many buckets of equal size the row falls, from 1. */
    public static WindowFunction<Integer> ntile(int buckets) {
        return new WindowFunction<>(PgType.INTEGER, "ntile", Functions.value(PgType.INTEGER, buckets));
    }

    /** The value so many rows before; null where there is none. */
    public static <T> WindowFunction<T> lag(Expression<T> expression, int rows) {
        return new WindowFunction<>(expression.type(), "lag", expression, Functions.value(PgType.INTEGER, rows));
    }

    /** The value so many rows behind; null where there is none. */
    public static <T> WindowFunction<T> lead(Expression<T> expression, int rows) {
        return new WindowFunction<>(expression.type(), "lead", expression, Functions.value(PgType.INTEGER, rows));
    }

    public static <T> WindowFunction<T> firstValue(Expression<T> expression) {
        return new WindowFunction<>(expression.type(), "first_value", expression);
    }

    /** Of the frame, which ends at the row's peers unless it is said otherwise: see {@link Window#wholePartition()}. */
    public static <T> WindowFunction<T> lastValue(Expression<T> expression) {
        return new WindowFunction<>(expression.type(), "last_value", expression);
    }

    /** Counted from 1. */
    public static <T> WindowFunction<T> nthValue(Expression<T> expression, int row) {
        return new WindowFunction<>(expression.type(), "nth_value", expression, Functions.value(PgType.INTEGER, row));
    }
}
