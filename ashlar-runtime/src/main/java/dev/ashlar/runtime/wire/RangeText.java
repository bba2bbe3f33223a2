package dev.ashlar.runtime.wire;

import dev.ashlar.sql.value.Range;
import org.jspecify.annotations.Nullable;

/** Ranges as PostgreSQL writes them: {@code [1,5)}, {@code ["a b",)}, {@code empty}. */
final class RangeText {
    private RangeText() {}

    static <E extends Comparable<? super E>> String write(Range<E> range, Codec<E> element) {
        if (range.isEmpty()) {
            return "empty";
        }
        return (range.lowerIncluded() ? "[" : "(") + bound(range.lower(), element) + "," + bound(range.upper(), element)
                + (range.upperIncluded() ? "]" : ")");
    }

    private static <E> String bound(@Nullable E bound, Codec<E> element) {
        return bound == null ? "" : TextCursor.quoted(element.toText(bound));
    }

    /** The range that begins at the cursor; it stands behind it afterwards. */
    static <E extends Comparable<? super E>> Range<E> read(TextCursor cursor, Codec<E> element) {
        if (cursor.took("empty")) {
            return Range.empty();
        }
        boolean lowerIncluded = cursor.took('[');
        if (!lowerIncluded) {
            cursor.take('(');
        }
        String lower = cursor.item(",");
        cursor.take(',');
        String upper = cursor.item("])");
        boolean upperIncluded = cursor.took(']');
        if (!upperIncluded) {
            cursor.take(')');
        }
        return new Range<>(
                lower == null ? null : element.fromText(lower),
                lowerIncluded,
                upper == null ? null : element.fromText(upper),
                upperIncluded,
                false);
    }
}
