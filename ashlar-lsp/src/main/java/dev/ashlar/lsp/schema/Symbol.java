package dev.ashlar.lsp.schema;

/** Something that a schema gives a name. */
public sealed interface Symbol {
    String name();

    /** A model, a view or an enum: they share their names. */
    record Type(String name) implements Symbol {}

    /** A field of a model or a view. */
    record Field(String model, String name) implements Symbol {}

    /** A value of an enum. */
    record Value(String enumType, String name) implements Symbol {}
}
