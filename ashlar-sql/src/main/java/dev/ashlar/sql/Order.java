package dev.ashlar.sql;

import java.util.Objects;

/** What rows are sorted by. Immutable. */
public final class Order {
    /** Where NULL stands. By default last when ascending and first when descending. */
    public enum Nulls {
        DEFAULT,
        FIRST,
        LAST
    }

    private final Expression<?> expression;
    private final boolean descending;
    private final Nulls nulls;

    Order(Expression<?> expression, boolean descending, Nulls nulls) {
        this.expression = expression;
        this.descending = descending;
        this.nulls = nulls;
    }

    public Expression<?> expression() {
        return expression;
    }

    public boolean isDescending() {
        return descending;
    }

    /** True when NULL comes before every value, by default or because it was asked for. */
    public boolean isNullsFirst() {
        return nulls == Nulls.DEFAULT ? descending : nulls == Nulls.FIRST;
    }

    public Order nullsFirst() {
        return new Order(expression, descending, Nulls.FIRST);
    }

    public Order nullsLast() {
        return new Order(expression, descending, Nulls.LAST);
    }

    /** The same way round, of another expression. */
    public Order of(Expression<?> other) {
        return new Order(other, descending, nulls);
    }

    /** The same rows from the other end. */
    public Order reversed() {
        Nulls other = nulls == Nulls.DEFAULT ? Nulls.DEFAULT : nulls == Nulls.FIRST ? Nulls.LAST : Nulls.FIRST;
        return new Order(expression, !descending, other);
    }

    public void write(SqlWriter out) {
        out.expression(expression);
        writeDirection(out);
    }

    /** The same with other words for the expression: its position in the select list. */
    public void write(SqlWriter out, String words) {
        out.append(words);
        writeDirection(out);
    }

    private void writeDirection(SqlWriter out) {
        out.append(descending ? " DESC" : " ASC");
        if (nulls != Nulls.DEFAULT) {
            out.append(nulls == Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Order order
                && expression.equals(order.expression)
                && descending == order.descending
                && nulls == order.nulls;
    }

    @Override
    public int hashCode() {
        return Objects.hash(expression, descending, nulls);
    }

    @Override
    public String toString() {
        SqlWriter out = new SqlWriter();
        write(out);
        return out.text();
    }
}
