package dev.ashlar.sql;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The conditions that compare an expression with values. */
final class Comparison {
    static final String ANY = " = ANY(";
    static final String ALL = " <> ALL(";

    private Comparison() {}

    static <T> Condition of(Expression<T> left, String operator, T value) {
        Objects.requireNonNull(value, "the value is null: nothing equals NULL; use isNull() or isNotNull()");
        return Condition.of(out -> {
            out.expression(left);
            out.append(" ").append(operator).append(" ").parameter(left.type(), value);
        });
    }

    static <T> Condition of(Expression<T> left, String operator, Expression<T> right) {
        return Condition.of(out -> {
            out.expression(left);
            out.append(" ").append(operator).append(" ");
            out.expression(right);
        });
    }

    static <T> Condition between(Expression<T> left, T low, T high) {
        Objects.requireNonNull(low, "the lower value is null: nothing is more than NULL; use lte() alone");
        Objects.requireNonNull(high, "the upper value is null: nothing is less than NULL; use gte() alone");
        return Condition.of(out -> {
            out.expression(left);
            out.append(" BETWEEN ").parameter(left.type(), low);
            out.append(" AND ").parameter(left.type(), high);
        });
    }

    static <T> Condition list(Expression<T> left, String operator, Collection<? extends T> values) {
        List<T> list = Expression.withoutNull(values);
        if (left.type() instanceof ListOf) {
            return lists(left, operator, list);
        }
        return Condition.of(out -> {
            out.expression(left);
            out.append(operator).parameter(PgType.listOf(left.type()), list).append(")");
        });
    }

    /** PostgreSQL has no array of arrays: each list is compared by itself. */
    private static <T> Condition lists(Expression<T> left, String operator, List<T> lists) {
        return operator.equals(ANY)
                ? Condition.any(lists.stream().map(left::eq).toList())
                : Condition.all(lists.stream().map(left::ne).toList());
    }

    static <T> Condition elements(Expression<T> left, String operator, Expression<List<T>> list) {
        return Condition.of(
                out -> out.expression(left).append(operator).expression(list).append(")"));
    }

    static <T> Condition subquery(Expression<T> left, String operator, Subquery<T> query) {
        return Condition.of(out -> {
            out.expression(left);
            query.writeSubquery(out.append(operator));
            out.append(")");
        });
    }
}
