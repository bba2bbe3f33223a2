package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code CASE WHEN ... THEN ... ELSE ... END}: the value of the first condition that holds. Immutable. */
public final class Case<T> {
    private final PgType<T> type;
    private final List<Branch<T>> branches;

    private Case(PgType<T> type, List<Branch<T>> branches) {
        this.type = type;
        this.branches = List.copyOf(branches);
    }

    private record Branch<T>(Condition condition, Expression<T> value) {
        void write(SqlWriter out) {
            condition.writeOpen(out.append(" WHEN "));
            out.append(" THEN ").expression(value);
        }
    }

    /**
     * Begins.
     *
     * @param type of the values
     */
    public static <T> Case<T> of(PgType<T> type) {
        return new Case<>(type, List.of());
    }

    public Case<T> when(Condition condition, T value) {
        return when(condition, Functions.value(type, value));
    }

    public Case<T> when(Condition condition, Expression<T> value) {
        List<Branch<T>> more = new ArrayList<>(branches);
        more.add(new Branch<>(Condition.said(condition), value));
        return new Case<>(type, more);
    }

    /** Ends. */
    public Expression<T> otherwise(T value) {
        return end(Functions.value(type, value));
    }

    /** Ends. */
    public Expression<T> otherwise(Expression<T> value) {
        return end(value);
    }

    /** Ends: null when no condition holds. */
    public Expression<T> otherwiseNull() {
        return end(null);
    }

    private Expression<T> end(@Nullable Expression<T> otherwise) {
        if (branches.isEmpty()) {
            throw new IllegalStateException("a CASE without a condition: add when(...)");
        }
        return Expression.of(type, out -> {
            out.append("CASE");
            branches.forEach(branch -> branch.write(out));
            if (otherwise != null) {
                out.append(" ELSE ").expression(otherwise);
            }
            out.append(" END");
        });
    }
}
