package dev.ashlar.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Something with a value: a column, an aggregate. Values in comparisons are always bound as parameters.
 *
 * @param <T> the Java type of the value
 */
public interface Expression<T> {
    PgType<T> type();

    void write(SqlWriter out);

    /** As it stands in a select list or a RETURNING list: with the cast that its type is read through, if any. */
    default void writeSelected(SqlWriter out) {
        out.expression(this);
        out.append(type().readCast());
    }

    default Condition eq(T value) {
        return Comparison.of(this, "=", value);
    }

    default Condition ne(T value) {
        return Comparison.of(this, "<>", value);
    }

    default Condition lt(T value) {
        return Comparison.of(this, "<", value);
    }

    default Condition lte(T value) {
        return Comparison.of(this, "<=", value);
    }

    default Condition gt(T value) {
        return Comparison.of(this, ">", value);
    }

    default Condition gte(T value) {
        return Comparison.of(this, ">=", value);
    }

    default Condition eq(Expression<T> other) {
        return Comparison.of(this, "=", other);
    }

    default Condition ne(Expression<T> other) {
        return Comparison.of(this, "<>", other);
    }

    default Condition lt(Expression<T> other) {
        return Comparison.of(this, "<", other);
    }

    default Condition lte(Expression<T> other) {
        return Comparison.of(this, "<=", other);
    }

    default Condition gt(Expression<T> other) {
        return Comparison.of(this, ">", other);
    }

    default Condition gte(Expression<T> other) {
        return Comparison.of(this, ">=", other);
    }

    /** From {@code low} to {@code high}, both included. */
    default Condition between(T low, T high) {
        return Comparison.between(this, low, high);
    }

    /**
     * {@code = ANY(?)}: one parameter however many values, so the text stays the same; of lists one for each. No values: false.
     */
    default Condition in(Collection<? extends T> values) {
        return Comparison.list(this, Comparison.ANY, values);
    }

    @SuppressWarnings("unchecked")
    default Condition in(T... values) {
        return in(Arrays.asList(values));
    }

    /** {@code <> ALL(?)}. No values: true. A NULL on the left is neither in nor not in, unless there are no values. */
    default Condition notIn(Collection<? extends T> values) {
        return Comparison.list(this, Comparison.ALL, values);
    }

    @SuppressWarnings("unchecked")
    default Condition notIn(T... values) {
        return notIn(Arrays.asList(values));
    }

    /** One of the elements of another column's list. */
    default Condition in(Expression<List<T>> list) {
        return Comparison.elements(this, Comparison.ANY, list);
    }

    /** None of the elements of another column's list. */
    default Condition notIn(Expression<List<T>> list) {
        return Comparison.elements(this, Comparison.ALL, list);
    }

    /** {@code IN (SELECT ...)}. */
    default Condition in(Subquery<T> query) {
        return Comparison.subquery(this, " IN (", query);
    }

    /** {@code NOT IN (SELECT ...)}: never true when the query answers a NULL; then {@code exists().not()} is meant. */
    default Condition notIn(Subquery<T> query) {
        return Comparison.subquery(this, " NOT IN (", query);
    }

    default Condition isNull() {
        return Condition.of(out -> {
            out.expression(this);
            out.append(" IS NULL");
        });
    }

    default Condition isNotNull() {
        return Condition.of(out -> {
            out.expression(this);
            out.append(" IS NOT NULL");
        });
    }

    /** {@code CAST(... AS type)}. */
    default <X> Expression<X> cast(PgType<X> type) {
        return of(type, out -> out.append("CAST(").expression(this).append(" AS " + type.sqlName() + ")"));
    }

    /** The same under a name, which a query around this one knows it by. */
    default Named<T> as(String name) {
        return new Named<>(this, name);
    }

    default Order asc() {
        return new Order(this, false, Order.Nulls.DEFAULT);
    }

    default Order desc() {
        return new Order(this, true, Order.Nulls.DEFAULT);
    }

    /** An expression in words of one's own. What is written must hold together: put it in parentheses when in doubt. */
    static <T> Expression<T> of(PgType<T> type, Consumer<SqlWriter> words) {
        return new Expression<>() {
            @Override
            public PgType<T> type() {
                return type;
            }

            @Override
            public void write(SqlWriter out) {
                words.accept(out);
            }
        };
    }

    /** The values as a list that cannot change. @throws NullPointerException when one is null: nothing equals NULL */
    static <T> List<T> withoutNull(Collection<? extends T> values) {
        List<T> copy = new ArrayList<>(values.size());
        for (T value : values) {
            copy.add(Objects.requireNonNull(value, "a value is null: nothing equals NULL; use isNull()"));
        }
        return copy;
    }
}
