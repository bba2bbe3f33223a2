package dev.ashlar.sql.build;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import java.math.BigDecimal;

/** What many rows come to. All but the counts are null when there are no rows. */
public final class Aggregates {
    private Aggregates() {}

    /** Rows. */
    public static Expression<Long> count() {
        return Expression.of(PgType.BIGINT, out -> out.append("count(*)"));
    }

    /** Rows where the expression is not null. */
    public static Expression<Long> count(Expression<?> expression) {
        return of(PgType.BIGINT, "count(", expression, ")");
    }

    /** Different values, null not counted. */
    public static Expression<Long> countDistinct(Expression<?> expression) {
        return of(PgType.BIGINT, "count(DISTINCT ", expression, ")");
    }

    /** Exact: no sum of longs overflows. */
    public static Expression<BigDecimal> sum(Expression<? extends Number> expression) {
        return of(PgType.NUMERIC, "sum(", expression, ")::numeric");
    }

    public static Expression<BigDecimal> avg(Expression<? extends Number> expression) {
        return of(PgType.NUMERIC, "avg(", expression, ")::numeric");
    }

    public static <T> Expression<T> min(Expression<T> expression) {
        return of(expression.type(), "min(", expression, ")");
    }

    public static <T> Expression<T> max(Expression<T> expression) {
        return of(expression.type(), "max(", expression, ")");
    }

    private static <T> Expression<T> of(PgType<T> type, String open, Expression<?> expression, String close) {
        return Expression.of(
                type, out -> out.append(open).expression(expression).append(close));
    }
}
