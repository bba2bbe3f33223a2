package dev.ashlar.runtime.wire;

import dev.ashlar.sql.value.Range;

/** A range. */
final class RangeCodec<E extends Comparable<? super E>> implements UntypedCodec<Range<E>> {
    private final Codec<E> element;

    RangeCodec(Codec<E> element) {
        this.element = element;
    }

    @Override
    public String toText(Range<E> value) {
        return RangeText.write(value, element);
    }

    @Override
    public Range<E> fromText(String text) {
        return RangeText.read(new TextCursor(text), element);
    }
}
