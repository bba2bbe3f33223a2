package dev.ashlar.runtime.law;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.RangeColumn;
import dev.ashlar.sql.value.Range;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/** Questions to a range of whole numbers with both bounds. */
final class RangeFilters {
    private RangeFilters() {}

    static Filter random(Attribute attribute, Random random) {
        int from = random.nextInt(100);
        int to = from + random.nextInt(30);
        Range<Integer> other = Range.closedOpen(from, to);
        return switch (random.nextInt(7)) {
            case 0 ->
                of(attribute, "contains " + from, c -> c.contains(from), r -> lower(r) <= from && from < upper(r));
            case 1 ->
                of(
                        attribute,
                        "contains " + other,
                        c -> c.contains(other),
                        r -> from == to || (lower(r) <= from && to <= upper(r)));
            case 2 ->
                of(
                        attribute,
                        "contained by " + other,
                        c -> c.containedBy(other),
                        r -> from <= lower(r) && upper(r) <= to);
            case 3 ->
                of(
                        attribute,
                        "overlaps " + other,
                        c -> c.overlaps(other),
                        r -> from < to && from < upper(r) && lower(r) < to);
            case 4 -> of(attribute, "before " + other, c -> c.before(other), r -> from < to && upper(r) <= from);
            case 5 -> of(attribute, "after " + other, c -> c.after(other), r -> from < to && to <= lower(r));
            default ->
                of(
                        attribute,
                        "adjacent to " + other,
                        c -> c.adjacentTo(other),
                        r -> from < to && (to == lower(r) || upper(r) == from));
        };
    }

    @SuppressWarnings("unchecked") // the pool has ranges of whole numbers
    private static Filter of(
            Attribute attribute,
            String words,
            Function<RangeColumn<Integer, ?>, Condition> sql,
            Predicate<Range<Integer>> loop) {
        return new Filter(
                attribute.column() + " " + words,
                t -> sql.apply((RangeColumn<Integer, ?>) t.column(attribute.column())),
                (s, item) -> loop.test((Range<Integer>) Objects.requireNonNull(item.get(attribute.column()))));
    }

    private static int lower(Range<Integer> range) {
        return Objects.requireNonNull(range.lower());
    }

    private static int upper(Range<Integer> range) {
        return Objects.requireNonNull(range.upper());
    }
}
