package dev.ashlar.sql;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Questions to a text with upper and lower case taken as one ({@code ILIKE}). */
public final class IgnoringCase {
    private final TextExpression text;

    IgnoringCase(TextExpression text) {
        this.text = text;
    }

    public Condition eq(String value) {
        return like(Patterns.escaped(value));
    }

    public Condition ne(String value) {
        return Patterns.matches(text, " NOT ILIKE ", Patterns.escaped(value));
    }

    public Condition contains(String part) {
        return like("%" + Patterns.escaped(part) + "%");
    }

    public Condition startsWith(String beginning) {
        return like(Patterns.escaped(beginning) + "%");
    }

    public Condition endsWith(String end) {
        return like("%" + Patterns.escaped(end));
    }

    public Condition contains(Expression<String> part) {
        return Patterns.matches(text, " ILIKE ", "'%' || ", part, " || '%'");
    }

    public Condition startsWith(Expression<String> beginning) {
        return Patterns.matches(text, " ILIKE ", "", beginning, " || '%'");
    }

    public Condition endsWith(Expression<String> end) {
        return Patterns.matches(text, " ILIKE ", "'%' || ", end, "");
    }

    public Condition like(String pattern) {
        return Patterns.matches(text, " ILIKE ", pattern);
    }

    /** No values: false. */
    public Condition in(Collection<String> values) {
        return list(" ILIKE ANY(", values);
    }

    /** No values: true. */
    public Condition notIn(Collection<String> values) {
        return list(" NOT ILIKE ALL(", values);
    }

    private Condition list(String operator, Collection<String> values) {
        List<String> patterns = values.stream().map(Patterns::escaped).collect(Collectors.toList());
        return Condition.of(out -> {
            out.expression(text);
            out.append(operator).parameter(PgType.listOf(text.type()), patterns).append(")");
        });
    }
}
