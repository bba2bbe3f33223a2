package dev.ashlar.runtime.law;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL's truth, null being "unknown", and PostgreSQL's order of values. */
final class Truth {
    private Truth() {}

    static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    /** False wins over unknown in AND, true in OR. */
    static @Nullable Boolean joined(List<@Nullable Boolean> parts, boolean all) {
        if (parts.contains(!all)) {
            return !all;
        }
        return parts.contains(null) ? null : Boolean.valueOf(all);
    }

    /** {@code left = ANY(right)}. */
    static @Nullable Boolean isIn(@Nullable Object left, @Nullable List<?> right) {
        if (right == null) {
            return null;
        }
        if (right.isEmpty()) {
            return false;
        }
        return left == null ? null : right.stream().anyMatch(value -> compare(left, value) == 0);
    }

    /** As ORDER BY has it: NaN above all numbers, zeros alike, texts by code point, enums as declared. */
    static int compare(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a.doubleValue() == b.doubleValue() ? 0 : Double.compare(a, b);
        }
        if (left instanceof String a && right instanceof String b) {
            return compareTexts(a, b);
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return compareLists(a, b);
        }
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        return compareNaturally(left, right);
    }

    static Comparator<@Nullable Object> order(boolean nullsFirst, boolean descending) {
        Comparator<@Nullable Object> values =
                (a, b) -> a == null || b == null ? 0 : descending ? compare(b, a) : compare(a, b);
        return (a, b) -> {
            if (a == null || b == null) {
                return Boolean.compare(a == null, b == null) * (nullsFirst ? -1 : 1);
            }
            return values.compare(a, b);
        };
    }

    private static int compareTexts(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        return java.util.Arrays.compare(a, b);
    }

    private static int compareLists(List<?> left, List<?> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both are values of one column
    private static int compareNaturally(Object left, Object right) {
        return ((Comparable) left).compareTo(right);
    }
}
