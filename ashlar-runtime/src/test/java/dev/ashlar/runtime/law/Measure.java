package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something with a value for each row, in two forms.
 *
 * @param pool what it may be compared with
 */
record Measure(
        String words,
        List<?> pool,
        Function<Table, Expression<Object>> sql,
        BiFunction<Store, Item, @Nullable Object> loop) {

    /** A column, or what is found by a relation: a column of one row, what many rows come to. */
    static Measure random(Kind kind, Random random) {
        return random.nextInt(3) == 0 ? related(kind, random) : column(kind.sorted(random));
    }

    static Measure column(Attribute attribute) {
        return new Measure(
                attribute.column(),
                attribute.pool(),
                t -> ScalarFilters.column(t, attribute),
                (s, item) -> item.get(attribute.column()));
    }

    static Measure related(Kind kind, Random random) {
        Way way = kind.way(random);
        Kind there = Kinds.named(way.to());
        if (!(way.sample() instanceof ToMany)) {
            return by(way, there.sorted(random));
        }
        List<Attribute> exact =
                there.attributes().stream().filter(Attribute::isExact).toList();
        return switch (random.nextInt(4)) {
            case 0 -> exact.isEmpty() ? count(way, there, random) : sum(way, exact.get(random.nextInt(exact.size())));
            case 1 -> extreme(way, there, random);
            default -> count(way, there, random);
        };
    }

    @SuppressWarnings("unchecked") // the attribute is of the kind that the way leads to
    private static Measure by(Way way, Attribute attribute) {
        Function<Table, Expression<Object>> column = t -> ScalarFilters.column(t, attribute);
        return new Measure(
                way.name() + "." + attribute.column(),
                attribute.pool(),
                t -> way.relation().apply(t) instanceof ToOptional<?> optional
                        ? ((ToOptional<Table>) optional).by(column)
                        : ((ToOne<Table>) way.relation().apply(t)).by(column),
                (s, item) -> follow(s, way, item)
                        .findFirst()
                        .map(r -> r.get(attribute.column()))
                        .orElse(null));
    }

    private static Measure count(Way way, Kind there, Random random) {
        Filter filter = random.nextBoolean() ? null : Filter.random(there, random, 1);
        return new Measure(
                "count of " + way.name() + (filter == null ? "" : " with " + filter),
                List.of(0L, 1L, 2L),
                t -> any(filter == null ? many(way, t).count() : many(way, t).count(filter.sql())),
                (s, item) -> follow(s, way, item)
                        .filter(r -> filter == null || filter.holds(s, r))
                        .count());
    }

    @SuppressWarnings("unchecked") // the attribute is a number
    private static Measure sum(Way way, Attribute number) {
        return new Measure(
                "sum of " + way.name() + "." + number.column(),
                List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal(4)),
                t -> any(many(way, t).sum(r -> (Expression<Number>) (Expression<?>) ScalarFilters.column(r, number))),
                (s, item) -> follow(s, way, item)
                        .map(r -> r.get(number.column()))
                        .filter(Objects::nonNull)
                        .map(v -> new BigDecimal(String.valueOf(v)))
                        .reduce(BigDecimal::add)
                        .orElse(null));
    }

    private static Measure extreme(Way way, Kind there, Random random) {
        List<Attribute> some = there.attributes().stream()
                .filter(a -> a.hasExtremes() && !a.isList())
                .toList();
        Attribute attribute = some.get(random.nextInt(some.size()));
        boolean least = random.nextBoolean();
        Function<Table, Expression<Object>> column = t -> ScalarFilters.column(t, attribute);
        return new Measure(
                (least ? "min of " : "max of ") + way.name() + "." + attribute.column(),
                attribute.pool(),
                t -> least ? many(way, t).min(column) : many(way, t).max(column),
                (s, item) -> {
                    Stream<@Nullable Object> values = follow(s, way, item)
                            .map(r -> r.get(attribute.column()))
                            .filter(Objects::nonNull);
                    return (least ? values.min(Truth::compare) : values.max(Truth::compare)).orElse(null);
                });
    }

    static Stream<Item> follow(Store store, Way way, Item item) {
        return store.follow(way.sample(), item).stream();
    }

    @SuppressWarnings("unchecked") // whatever the table
    static ToMany<Table> many(Way way, Table table) {
        return (ToMany<Table>) way.relation().apply(table);
    }

    @SuppressWarnings("unchecked") // the pool has values of its type
    private static Expression<Object> any(Expression<?> expression) {
        return (Expression<Object>) expression;
    }

    @Override
    public String toString() {
        return words;
    }
}
