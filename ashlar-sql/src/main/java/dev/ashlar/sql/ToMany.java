package dev.ashlar.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** To any number of rows. */
public final class ToMany<X extends Table> extends Relation<X> {
    private final @Nullable Junction junction;

    ToMany(
            Table owner,
            String name,
            Supplier<X> target,
            List<String> localColumns,
            List<String> targetColumns,
            @Nullable Junction junction) {
        super(owner, name, target, localColumns, targetColumns);
        this.junction = junction;
    }

    @Override
    public @Nullable Junction junction() {
        return junction;
    }

    /** One row at least meets the condition. */
    public Condition some(Function<? super X, Condition> condition) {
        return exists(condition);
    }

    /** No row fails the condition; true when there are no rows. */
    public Condition every(Function<? super X, Condition> condition) {
        return exists(other -> condition.apply(other).not()).not();
    }

    /** No row meets the condition. */
    public Condition none(Function<? super X, Condition> condition) {
        return exists(condition).not();
    }

    /** How many rows there are, to sort by or to compare with: {@code p.comments.count().desc()}. */
    public Expression<Long> count() {
        return value(PgType.BIGINT, (out, other) -> out.append("count(*)"), null);
    }

    /** How many rows meet the condition. */
    public Expression<Long> count(Function<? super X, Condition> condition) {
        return value(PgType.BIGINT, (out, other) -> out.append("count(*)"), condition);
    }

    /** The same with those that are softly deleted. */
    public Expression<Long> countWithDeleted(Function<? super X, Condition> condition) {
        return valueWithDeleted(PgType.BIGINT, (out, other) -> out.append("count(*)"), condition);
    }

    /** The sum over the rows, exact; null when there are none. */
    public Expression<BigDecimal> sum(Function<? super X, ? extends Expression<? extends Number>> expression) {
        return aggregate(PgType.NUMERIC, "sum(", expression, ")::numeric", null);
    }

    /** The sum over the rows that meet the condition. */
    public Expression<BigDecimal> sum(
            Function<? super X, ? extends Expression<? extends Number>> expression,
            Function<? super X, Condition> condition) {
        return aggregate(PgType.NUMERIC, "sum(", expression, ")::numeric", condition);
    }

    /** The mean over the rows; null when there are none. */
    public Expression<BigDecimal> avg(Function<? super X, ? extends Expression<? extends Number>> expression) {
        return aggregate(PgType.NUMERIC, "avg(", expression, ")::numeric", null);
    }

    /** The mean over the rows that meet the condition. */
    public Expression<BigDecimal> avg(
            Function<? super X, ? extends Expression<? extends Number>> expression,
            Function<? super X, Condition> condition) {
        return aggregate(PgType.NUMERIC, "avg(", expression, ")::numeric", condition);
    }

    /** The least over the rows; null when there are none. */
    public <T> Expression<T> min(Function<? super X, ? extends Expression<T>> expression) {
        return aggregate(expression.apply(target()).type(), "min(", expression, ")", null);
    }

    /** The least over the rows that meet the condition. */
    public <T> Expression<T> min(
            Function<? super X, ? extends Expression<T>> expression, Function<? super X, Condition> condition) {
        return aggregate(expression.apply(target()).type(), "min(", expression, ")", condition);
    }

    /** The greatest over the rows, the newest say; null when there are none. */
    public <T> Expression<T> max(Function<? super X, ? extends Expression<T>> expression) {
        return aggregate(expression.apply(target()).type(), "max(", expression, ")", null);
    }

    /** The greatest over the rows that meet the condition. */
    public <T> Expression<T> max(
            Function<? super X, ? extends Expression<T>> expression, Function<? super X, Condition> condition) {
        return aggregate(expression.apply(target()).type(), "max(", expression, ")", condition);
    }

    private <V> Expression<V> aggregate(
            PgType<V> type,
            String open,
            Function<? super X, ? extends Expression<?>> expression,
            String close,
            @Nullable Function<? super X, Condition> condition) {
        return value(type, (out, other) -> write(out, open, expression.apply(other), close), condition);
    }

    private static void write(SqlWriter out, String open, Expression<?> expression, String close) {
        out.append(open).expression(expression).append(close);
    }
}
