package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Enumerated;

/** A type of {@code CREATE TYPE ... AS ENUM}, by its labels. */
final class EnumCodec<E extends Enum<E>> implements UntypedCodec<E> {
    private final Enumerated<E> type;

    EnumCodec(Enumerated<E> type) {
        this.type = type;
    }

    @Override
    public String toText(E value) {
        return type.label(value);
    }

    /** @throws IllegalStateException when the database has a label that the Java enum lacks */
    @Override
    public E fromText(String label) {
        E value = type.constant(label);
        if (value == null) {
            throw new IllegalStateException(
                    "enum " + type.sqlName() + " has a label '" + label + "' in the database that "
                            + type.javaType().getName() + " does not know: add it to the schema and generate again");
        }
        return value;
    }
}
