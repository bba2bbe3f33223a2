package dev.ashlar.runtime.law;

import dev.ashlar.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Questions to a list, and to a column beside a list. */
final class ListFilters {
    private ListFilters() {}

    static Filter random(Kind kind, Attribute attribute, Random random) {
        Object value = element(attribute, random);
        List<Object> values = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            values.add(element(attribute, random));
        }
        return switch (random.nextInt(7)) {
            case 0 ->
                of(
                        attribute,
                        "has " + value,
                        t -> ScalarFilters.list(t, attribute).has(value),
                        l -> l.contains(value));
            case 1 ->
                of(
                        attribute,
                        "has every " + values,
                        t -> ScalarFilters.list(t, attribute).hasEvery(values),
                        l -> l.containsAll(values));
            case 2 ->
                of(
                        attribute,
                        "has some " + values,
                        t -> ScalarFilters.list(t, attribute).hasSome(values),
                        l -> l.stream().anyMatch(values::contains));
            case 3 ->
                of(
                        attribute,
                        "contained by " + values,
                        t -> ScalarFilters.list(t, attribute).containedBy(values),
                        values::containsAll);
            case 4 ->
                of(attribute, "is empty", t -> ScalarFilters.list(t, attribute).isEmpty(), List::isEmpty);
            case 5 ->
                of(
                        attribute,
                        "is not empty",
                        t -> ScalarFilters.list(t, attribute).isNotEmpty(),
                        l -> !l.isEmpty());
            default -> columns(kind, attribute, random);
        };
    }

    private static Filter of(
            Attribute attribute,
            String words,
            java.util.function.Function<dev.ashlar.sql.Table, dev.ashlar.sql.Condition> sql,
            java.util.function.Predicate<List<?>> loop) {
        return new Filter(attribute.column() + " " + words, sql, (s, item) -> {
            Object list = item.get(attribute.column());
            return list == null ? null : (Boolean) loop.test((List<?>) list);
        });
    }

    /** Another column's value among the list's elements. */
    private static Filter columns(Kind kind, Attribute list, Random random) {
        Object element = element(list, random);
        List<Attribute> others = kind.attributes().stream()
                .filter(a -> a.pool().get(0).getClass() == element.getClass())
                .toList();
        Attribute other = others.get(random.nextInt(others.size()));
        BiFunction<Store, Item, @Nullable Boolean> loop =
                (s, item) -> Truth.isIn(item.get(other.column()), (List<?>) item.get(list.column()));
        return switch (random.nextInt(3)) {
            case 0 ->
                new Filter(
                        list.column() + " has " + other.column(),
                        t -> ScalarFilters.list(t, list).has(ScalarFilters.column(t, other)),
                        loop);
            case 1 ->
                new Filter(
                        other.column() + " in " + list.column(),
                        t -> ScalarFilters.column(t, other).in((Expression<List<Object>>) ScalarFilters.list(t, list)),
                        loop);
            default ->
                new Filter(
                        other.column() + " not in " + list.column(),
                        t -> ScalarFilters.column(t, other)
                                .notIn((Expression<List<Object>>) ScalarFilters.list(t, list)),
                        (s, item) -> Truth.not(loop.apply(s, item)));
        };
    }

    private static Object element(Attribute attribute, Random random) {
        List<?> all = attribute.pool().stream()
                .flatMap(list -> ((List<?>) list).stream())
                .toList();
        return all.get(random.nextInt(all.size()));
    }
}
