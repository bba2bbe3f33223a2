package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Textual;

/** A type by its text. */
final class TextualCodec<T> implements UntypedCodec<T> {
    private final Textual<T> type;

    TextualCodec(Textual<T> type) {
        this.type = type;
    }

    @Override
    public String toText(T value) {
        return TextCodec.checked(type.write().apply(value));
    }

    @Override
    public T fromText(String text) {
        return type.read().apply(text);
    }

    @Override
    public char delimiter() {
        return type.delimiter();
    }
}
