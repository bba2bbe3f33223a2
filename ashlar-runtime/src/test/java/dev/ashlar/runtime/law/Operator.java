package dev.ashlar.runtime.law;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A comparison, by what the order of two values may be. */
enum Operator {
    EQ(order -> order == 0),
    NE(order -> order != 0),
    LT(order -> order < 0),
    LTE(order -> order <= 0),
    GT(order -> order > 0),
    GTE(order -> order >= 0);

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final IntPredicate holds;

    Operator(IntPredicate holds) {
        this.holds = holds;
    }

    static Operator random(Random random) {
        return values()[random.nextInt(values().length)];
    }

    @Nullable
    Boolean test(@Nullable Object left, @Nullable Object right) {
        return (left == null || right == null) ? null : (Boolean) holds.test(Truth.compare(left, right));
    }

    <V> Condition condition(Expression<V> left, V right) {
        return switch (this) {
            case EQ -> left.eq(right);
            case NE -> left.ne(right);
            case LT -> left.lt(right);
            case LTE -> left.lte(right);
            case GT -> left.gt(right);
            case GTE -> left.gte(right);
        };
    }

    <V> Condition columns(Expression<V> left, Expression<V> right) {
        return switch (this) {
            case EQ -> left.eq(right);
            case NE -> left.ne(right);
            case LT -> left.lt(right);
            case LTE -> left.lte(right);
            case GT -> left.gt(right);
            case GTE -> left.gte(right);
        };
    }
}
