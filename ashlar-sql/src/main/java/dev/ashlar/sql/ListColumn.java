package dev.ashlar.sql;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** A column that holds an array. */
public final class ListColumn<E> extends Column<List<E>> {
    private final PgType<E> element;

    ListColumn(Table table, String name, PgType<E> element) {
        super(table, name, PgType.listOf(element));
        this.element = element;
    }

    public PgType<E> element() {
        return element;
    }

    /** The value is an element. */
    public Condition has(E value) {
        Objects.requireNonNull(
                value, "the value is null: NULL is no element that can be found; use isNull() or isEmpty()");
        return Condition.of(out -> {
            out.parameter(element, value).append(" = ANY(");
            out.expression(this);
            out.append(")");
        });
    }

    /** The value of another column is an element. */
    public Condition has(Expression<E> value) {
        return Condition.of(
                out -> out.expression(value).append(" = ANY(").expression(this).append(")"));
    }

    /** Each element of another list is an element. */
    public Condition hasEvery(Expression<List<E>> values) {
        return Condition.of(out -> out.expression(this).append(" @> ").expression(values));
    }

    /** The lists have an element in common. */
    public Condition hasSome(Expression<List<E>> values) {
        return Condition.of(out -> out.expression(this).append(" && ").expression(values));
    }

    /** Each value is an element; an index of kind GIN helps. No values: true. */
    public Condition hasEvery(Collection<? extends E> values) {
        return compare(" @> ", values);
    }

    /** One value at least is an element; an index of kind GIN helps. No values: false. */
    public Condition hasSome(Collection<? extends E> values) {
        return compare(" && ", values);
    }

    /** Every element is one of the values; an index of kind GIN helps. An empty array is contained by any. */
    public Condition containedBy(Collection<? extends E> values) {
        return compare(" <@ ", values);
    }

    /** Has no elements; NULL is not empty. */
    public Condition isEmpty() {
        return elements(" = 0");
    }

    /** Has elements; NULL has none. */
    public Condition isNotEmpty() {
        return elements(" > 0");
    }

    /** Counted, for not every type of elements has an operator by which lists could be compared: {@code json}, {@code point}. */
    private Condition elements(String number) {
        return Condition.of(
                out -> out.append("cardinality(").expression(this).append(")").append(number));
    }

    private Condition compare(String operator, Collection<? extends E> values) {
        List<E> list = Expression.withoutNull(values);
        return Condition.of(out -> {
            out.expression(this);
            out.append(operator).parameter(type(), list);
        });
    }
}
