package dev.ashlar.sql.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ranges that share no value, in order, as PostgreSQL keeps them: those that overlap or meet become one, empty ones go.
 *
 * @param ranges not empty, each before the next
 */
public record Multirange<T extends Comparable<? super T>>(List<Range<T>> ranges) {
    public Multirange {
        ranges = merged(ranges);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // copied and not kept
    public static <T extends Comparable<? super T>> Multirange<T> of(Range<T>... ranges) {
        return new Multirange<>(List.of(ranges));
    }

    public boolean contains(T value) {
        return ranges.stream().anyMatch(range -> range.contains(value));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    private static <T extends Comparable<? super T>> List<Range<T>> merged(Collection<Range<T>> ranges) {
        List<Range<T>> sorted = new ArrayList<>(ranges);
        sorted.removeIf(Range::isEmpty);
        sorted.sort(Multirange::compareLower);
        List<Range<T>> merged = new ArrayList<>();
        for (Range<T> range : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && meets(merged.get(last), range)) {
                merged.set(last, union(merged.get(last), range));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }

    private static <T extends Comparable<? super T>> int compareLower(Range<T> left, Range<T> right) {
        return Comparator.<Range<T>, T>comparing(Range::lower, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Range::lowerIncluded, Comparator.reverseOrder())
                .compare(left, right);
    }

    /** Whether nothing is between the first and the second, which begins no earlier. */
    private static <T extends Comparable<? super T>> boolean meets(Range<T> first, Range<T> second) {
        T end = first.upper();
        T start = second.lower();
        if (end == null || start == null) {
            return true;
        }
        int order = end.compareTo(start);
        return order > 0 || (order == 0 && (first.upperIncluded() || second.lowerIncluded()));
    }

    private static <T extends Comparable<? super T>> Range<T> union(Range<T> first, Range<T> second) {
        Range<T> longer =
                Comparator.<Range<T>, T>comparing(Range::upper, Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(Range::upperIncluded)
                                        .compare(first, second)
                                >= 0
                        ? first
                        : second;
        return new Range<>(first.lower(), first.lowerIncluded(), longer.upper(), longer.upperIncluded(), false);
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
