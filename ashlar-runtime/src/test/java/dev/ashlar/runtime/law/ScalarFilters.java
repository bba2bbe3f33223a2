package dev.ashlar.runtime.law;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions to one column, or to two of one row. */
final class ScalarFilters {
    private ScalarFilters() {}

    static Filter random(Kind kind, Random random) {
        Attribute attribute = kind.attribute(random);
        if (random.nextInt(6) == 0) {
            return isNull(attribute, random.nextBoolean());
        }
        if (!attribute.isSorted()) {
            return opaque(attribute, random);
        }
        if (attribute.isList()) {
            return random.nextInt(5) == 0 ? comparison(attribute, random) : ListFilters.random(kind, attribute, random);
        }
        if (attribute.isText() && random.nextInt(8) == 0) {
            return SearchFilters.random(attribute, random);
        }
        if (attribute.isText() && random.nextInt(2) == 0) {
            return TextFilters.random(kind, attribute, random);
        }
        return switch (random.nextInt(5)) {
            case 0 -> between(attribute, random);
            case 1 -> in(attribute, random);
            case 2 -> columns(kind, attribute, random);
            default -> comparison(attribute, random);
        };
    }

    /** Of a type whose order the loop does not know. */
    private static Filter opaque(Attribute attribute, Random random) {
        if (random.nextInt(4) == 0) {
            return equality(attribute, random);
        }
        return attribute.isJson() ? JsonFilters.random(attribute, random) : RangeFilters.random(attribute, random);
    }

    /** Asks the column's value; no value is "unknown". */
    static Filter of(
            Attribute attribute,
            String words,
            Function<Expression<Object>, Condition> sql,
            Function<Object, @Nullable Boolean> loop) {
        return new Filter(attribute.column() + " " + words, t -> sql.apply(column(t, attribute)), (s, item) -> {
            Object value = item.get(attribute.column());
            return value == null ? null : loop.apply(value);
        });
    }

    @SuppressWarnings("unchecked") // the pool of an attribute has values of the column's type
    static Expression<Object> column(Table table, Attribute attribute) {
        return (Expression<Object>) table.column(attribute.column());
    }

    static TextColumn text(Table table, Attribute attribute) {
        return (TextColumn) table.column(attribute.column());
    }

    @SuppressWarnings("unchecked") // as above
    static ListColumn<Object> list(Table table, Attribute attribute) {
        return (ListColumn<Object>) table.column(attribute.column());
    }

    private static Filter isNull(Attribute attribute, boolean yes) {
        return new Filter(
                attribute.column() + (yes ? " is null" : " is not null"),
                t -> yes ? column(t, attribute).isNull() : column(t, attribute).isNotNull(),
                (s, item) -> (item.get(attribute.column()) == null) == yes);
    }

    private static Filter equality(Attribute attribute, Random random) {
        Object value = attribute.value(random);
        boolean equal = random.nextBoolean();
        return of(
                attribute,
                (equal ? "= " : "<> ") + value,
                c -> equal ? c.eq(value) : c.ne(value),
                v -> v.equals(value) == equal);
    }

    private static Filter comparison(Attribute attribute, Random random) {
        Operator operator = Operator.random(random);
        Object value = attribute.value(random);
        return of(attribute, operator + " " + value, c -> operator.condition(c, value), v -> operator.test(v, value));
    }

    private static Filter between(Attribute attribute, Random random) {
        Object low = attribute.value(random);
        Object high = attribute.value(random);
        return of(
                attribute,
                "between " + low + " and " + high,
                c -> c.between(low, high),
                v -> Truth.compare(v, low) >= 0 && Truth.compare(v, high) <= 0);
    }

    private static Filter in(Attribute attribute, Random random) {
        List<Object> values = random.nextInt(4) == 0 ? List.of() : attribute.values(random);
        boolean in = random.nextBoolean();
        return new Filter(
                attribute.column() + (in ? " in " : " not in ") + values,
                t -> in ? column(t, attribute).in(values) : column(t, attribute).notIn(values),
                (s, item) -> {
                    Boolean isIn = Truth.isIn(item.get(attribute.column()), values);
                    return in ? isIn : Truth.not(isIn);
                });
    }

    private static Filter columns(Kind kind, Attribute left, Random random) {
        List<Attribute> others =
                kind.attributes().stream().filter(a -> a.isLike(left)).toList();
        Attribute right = others.get(random.nextInt(others.size()));
        Operator operator = Operator.random(random);
        return new Filter(
                left.column() + " " + operator + " " + right.column(),
                t -> operator.columns(column(t, left), column(t, right)),
                (s, item) -> operator.test(item.get(left.column()), item.get(right.column())));
    }
}
