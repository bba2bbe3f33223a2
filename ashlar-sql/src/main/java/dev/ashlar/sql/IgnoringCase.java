package dev.ashlar.sql;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Questions to a text column with upper and lower case taken as one ({@code ILIKE}). */
public final class IgnoringCase {
    private final TextColumn column;

    IgnoringCase(TextColumn column) {
        this.column = column;
    }

    public Condition eq(String value) {
        return like(TextColumn.escaped(value));
    }

    public Condition ne(String value) {
        return column.matches(" NOT ILIKE ", TextColumn.escaped(value));
    }

    public Condition contains(String part) {
        return like("%" + TextColumn.escaped(part) + "%");
    }

    public Condition startsWith(String beginning) {
        return like(TextColumn.escaped(beginning) + "%");
    }

    public Condition endsWith(String end) {
        return like("%" + TextColumn.escaped(end));
    }

    public Condition contains(Expression<String> part) {
        return column.matches(" ILIKE ", "'%' || ", part, " || '%'");
    }

    public Condition startsWith(Expression<String> beginning) {
        return column.matches(" ILIKE ", "", beginning, " || '%'");
    }

    public Condition endsWith(Expression<String> end) {
        return column.matches(" ILIKE ", "'%' || ", end, "");
    }

    public Condition like(String pattern) {
        return column.matches(" ILIKE ", pattern);
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
        List<String> patterns = values.stream().map(TextColumn::escaped).collect(Collectors.toList());
        return Condition.of(out -> {
            column.write(out);
            out.append(operator)
                    .parameter(PgType.listOf(column.type()), patterns)
                    .append(")");
        });
    }
}
