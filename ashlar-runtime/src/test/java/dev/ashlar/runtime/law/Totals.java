package dev.ashlar.runtime.law;

import static dev.ashlar.sql.build.Aggregates.avg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.countDistinct;
import static dev.ashlar.sql.build.Aggregates.max;
import static dev.ashlar.sql.build.Aggregates.min;
import static dev.ashlar.sql.build.Aggregates.sum;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.build.Aggregate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What many rows come to, in two forms.
 *
 * @param pool what it may be compared with
 */
record Totals(String words, List<?> pool, Function<Table, Expression<Object>> sql, Loop loop) {
    /** The same over a list. */
    interface Loop {
        @Nullable
        Object over(Store store, List<Item> rows);
    }

    static Totals random(Kind kind, Random random) {
        Totals total = plain(kind, random);
        if (random.nextInt(4) > 0) {
            return total;
        }
        Filter filter = Filter.random(kind, random, 1);
        return new Totals(
                total.words + " of rows with " + filter,
                total.pool,
                t -> any(((Aggregate<?>) (Expression<?>) total.sql.apply(t))
                        .filter(filter.sql().apply(t))),
                (s, rows) -> total.loop.over(
                        s, rows.stream().filter(r -> filter.holds(s, r)).toList()));
    }

    private static Totals plain(Kind kind, Random random) {
        Attribute some = kind.sorted(random);
        List<Attribute> numbers =
                kind.attributes().stream().filter(Attribute::isExact).toList();
        if (numbers.isEmpty()) {
            return extreme(kind, random);
        }
        Attribute number = numbers.get(random.nextInt(numbers.size()));
        return switch (random.nextInt(7)) {
            case 0 ->
                new Totals(
                        "count of " + some.column(),
                        List.of(0L, 1L, 2L),
                        t -> any(count(ScalarFilters.column(t, some))),
                        (s, rows) -> values(rows, some).count());
            case 1 ->
                new Totals(
                        "count of different " + some.column(),
                        List.of(1L, 2L),
                        t -> any(countDistinct(ScalarFilters.column(t, some))),
                        (s, rows) ->
                                values(rows, some).map(Ask::alike).distinct().count());
            case 2 -> sumOf(number);
            case 3 -> meanOf(number);
            case 4, 5 -> extreme(kind, random);
            default -> new Totals("count", List.of(0L, 1L, 2L), t -> any(count()), (s, rows) -> (long) rows.size());
        };
    }

    private static Totals sumOf(Attribute number) {
        return new Totals(
                "sum of " + number.column(),
                List.of(BigDecimal.ONE, BigDecimal.TEN),
                t -> any(sum(number(t, number))),
                (s, rows) -> total(rows, number));
    }

    /** Compared with what no mean comes near, for PostgreSQL rounds it after some digits. */
    private static Totals meanOf(Attribute number) {
        return new Totals(
                "mean of " + number.column(),
                List.of(new BigDecimal("0.7777"), new BigDecimal("1.4444")),
                t -> any(avg(number(t, number))),
                (s, rows) -> {
                    BigDecimal total = total(rows, number);
                    return total == null
                            ? null
                            : total.divide(
                                    BigDecimal.valueOf(values(rows, number).count()), 20, RoundingMode.HALF_UP);
                });
    }

    private static Totals extreme(Kind kind, Random random) {
        List<Attribute> some =
                kind.attributes().stream().filter(Attribute::hasExtremes).toList();
        Attribute attribute = some.get(random.nextInt(some.size()));
        boolean least = random.nextBoolean();
        return new Totals(
                (least ? "min of " : "max of ") + attribute.column(),
                attribute.pool(),
                t -> any(least ? min(ScalarFilters.column(t, attribute)) : max(ScalarFilters.column(t, attribute))),
                (s, rows) -> {
                    Stream<Object> values = values(rows, attribute);
                    return (least ? values.min(Truth::compare) : values.max(Truth::compare)).orElse(null);
                });
    }

    /** Whether both are the same but for the digits behind the sixth, and for zeros. */
    static boolean isSame(@Nullable Object found, @Nullable Object expected) {
        if (found instanceof BigDecimal a && expected instanceof BigDecimal b) {
            return a.setScale(6, RoundingMode.HALF_UP).compareTo(b.setScale(6, RoundingMode.HALF_UP)) == 0;
        }
        return (found == null || expected == null)
                ? found == expected
                : Ask.alike(found).equals(Ask.alike(expected));
    }

    private static @Nullable BigDecimal total(List<Item> rows, Attribute number) {
        return values(rows, number)
                .map(v -> new BigDecimal(String.valueOf(v)))
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static Stream<Object> values(List<Item> rows, Attribute attribute) {
        List<Object> values = new ArrayList<>();
        rows.forEach(r -> {
            Object value = r.get(attribute.column());
            if (value != null) {
                values.add(value);
            }
        });
        return values.stream().filter(Objects::nonNull);
    }

    @SuppressWarnings("unchecked") // the attribute is a number
    private static Expression<Number> number(Table table, Attribute attribute) {
        return (Expression<Number>) (Expression<?>) ScalarFilters.column(table, attribute);
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
