package dev.ashlar.compiler.model;

/** {@code /// @renamed(old_name)}: what has this name now had another one in the database. */
public sealed interface Rename {
    /** The name in the database that it had. */
    String from();

    record OfTable(String model, String from) implements Rename {}

    record OfColumn(String model, String field, String from) implements Rename {}

    record OfEnum(String enumName, String from) implements Rename {}

    /**
     * @param value the value's name in the schema
     */
    record OfEnumValue(String enumName, String value, String from) implements Rename {}
}
