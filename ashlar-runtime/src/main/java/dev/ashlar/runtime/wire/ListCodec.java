package dev.ashlar.runtime.wire;

import java.util.List;

/** An array of one dimension. */
final class ListCodec<E> implements UntypedCodec<List<E>> {
    private final Codec<E> element;

    ListCodec(Codec<E> element) {
        this.element = element;
    }

    @Override
    public String toText(List<E> value) {
        return ArrayText.write(value, element);
    }

    @Override
    public List<E> fromText(String text) {
        return ArrayText.read(text, element);
    }
}
