package dev.ashlar.sql;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The conditions that compare an expression with values. */
final class Comparison {
    private Comparison() {}

    static <T> Condition of(Expression<T> left, String operator, T value) {
        Objects.requireNonNull(value, "the value is null: nothing equals NULL; use isNull() or isNotNull()");
        return Condition.of(out -> {
            left.write(out);
            out.append(" ").append(operator).append(" ").parameter(left.type(), value);
        });
    }

    static <T> Condition of(Expression<T> left, String operator, Expression<T> right) {
        return Condition.of(out -> {
            left.write(out);
            out.append(" ").append(operator).append(" ");
            right.write(out);
        });
    }

    static <T> Condition between(Expression<T> left, T low, T high) {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        return Condition.of(out -> {
            left.write(out);
            out.append(" BETWEEN ").parameter(left.type(), low);
            out.append(" AND ").parameter(left.type(), high);
        });
    }

    static <T> Condition list(Expression<T> left, String operator, Collection<? extends T> values) {
        List<T> list = Expression.withoutNull(values);
        return Condition.of(out -> {
            left.write(out);
            out.append(operator).parameter(PgType.listOf(left.type()), list).append(")");
        });
    }

    static <T> Condition elements(Expression<T> left, String operator, Expression<List<T>> list) {
        return Condition.of(
                out -> out.expression(left).append(operator).expression(list).append(")"));
    }

    static <T> Condition subquery(Expression<T> left, String operator, Subquery<T> query) {
        return Condition.of(out -> {
            left.write(out);
            query.writeSubquery(out.append(operator));
            out.append(")");
        });
    }
}
