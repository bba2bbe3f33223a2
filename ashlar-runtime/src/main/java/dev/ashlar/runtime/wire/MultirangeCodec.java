package dev.ashlar.runtime.wire;

import dev.ashlar.sql.value.Multirange;
import dev.ashlar.sql.value.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A multirange: <code>{[1,3),[5,7)}</code>. */
final class MultirangeCodec<E extends Comparable<? super E>> implements UntypedCodec<Multirange<E>> {
    private final Codec<E> element;

    MultirangeCodec(Codec<E> element) {
        this.element = element;
    }

    @Override
    public String toText(Multirange<E> value) {
        return value.ranges().stream()
                .map(range -> RangeText.write(range, element))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public Multirange<E> fromText(String text) {
        TextCursor cursor = new TextCursor(text);
        List<Range<E>> ranges = new ArrayList<>();
        cursor.take('{');
        while (!cursor.took('}')) {
            ranges.add(RangeText.read(cursor, element));
            cursor.took(',');
        }
        return new Multirange<>(ranges);
    }
}
