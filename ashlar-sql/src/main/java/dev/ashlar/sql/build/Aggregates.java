package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import java.math.BigDecimal;
import java.util.List;

/** What many rows come to. All but the counts are null when there are no rows. */
public final class Aggregates {
    private Aggregates() {}

    /** Rows. */
    public static Aggregate<Long> count() {
        return new Aggregate<>(PgType.BIGINT, "count(*", List.of(), List.of(), List.of(), "");
    }

    /** Rows where the expression is not null. */
    public static Aggregate<Long> count(Expression<?> expression) {
        return of(PgType.BIGINT, "count(", expression);
    }

    /** Different values, null not counted. */
    public static Aggregate<Long> countDistinct(Expression<?> expression) {
        return of(PgType.BIGINT, "count(DISTINCT ", expression);
    }

    /** Exact: no sum of longs overflows. */
    public static Aggregate<BigDecimal> sum(Expression<? extends Number> expression) {
        return new Aggregate<>(PgType.NUMERIC, "sum(", List.of(expression), List.of(), List.of(), "::numeric");
    }

    public static Aggregate<BigDecimal> avg(Expression<? extends Number> expression) {
        return new Aggregate<>(PgType.NUMERIC, "avg(", List.of(expression), List.of(), List.of(), "::numeric");
    }

    /** The sum of different values. */
    public static Aggregate<BigDecimal> sumDistinct(Expression<? extends Number> expression) {
        return new Aggregate<>(PgType.NUMERIC, "sum(DISTINCT ", List.of(expression), List.of(), List.of(), "::numeric");
    }

    /** The mean of different values. */
    public static Aggregate<BigDecimal> avgDistinct(Expression<? extends Number> expression) {
        return new Aggregate<>(PgType.NUMERIC, "avg(DISTINCT ", List.of(expression), List.of(), List.of(), "::numeric");
    }

    public static <T> Aggregate<T> min(Expression<T> expression) {
        return of(expression.type(), "min(", expression);
    }

    public static <T> Aggregate<T> max(Expression<T> expression) {
        return of(expression.type(), "max(", expression);
    }

    /** All values as a list, nulls left out by {@code filter(expression.isNotNull())}. */
    public static <T> Aggregate<List<T>> arrayAgg(Expression<T> expression) {
        return of(PgType.listOf(expression.type()), "array_agg(", expression);
    }

    /** All texts in one, with this between. */
    public static Aggregate<String> stringAgg(Expression<String> expression, String separator) {
        return new Aggregate<>(
                PgType.STRING,
                "string_agg(",
                List.of(expression.cast(PgType.STRING), Functions.value(PgType.STRING, separator)),
                List.of(),
                List.of(),
                "");
    }

    /** Whether it holds for every row; rows for which it is unknown do not count. */
    public static Aggregate<Boolean> every(Condition condition) {
        return of(PgType.BOOLEAN, "bool_and(", Functions.truth(condition));
    }

    /** Whether it holds for a row. */
    public static Aggregate<Boolean> some(Condition condition) {
        return of(PgType.BOOLEAN, "bool_or(", Functions.truth(condition));
    }

    /** 0 in a row that is grouped by the expression, 1 in a sub-total over it. */
    public static Expression<Integer> grouping(Expression<?> expression) {
        return of(PgType.INTEGER, "GROUPING(", expression);
    }

    private static <T> Aggregate<T> of(PgType<T> type, String call, Expression<?> argument) {
        return new Aggregate<>(type, call, List.of(argument), List.of(), List.of(), "");
    }
}
