package dev.ashlar.compiler.model;

/** The type of a field that is a column. */
public sealed interface FieldType {
    /** {@code String}, {@code Int}, ... */
    record Builtin(ScalarType type) implements FieldType {}

    /** The name of an enum of this schema. */
    record EnumRef(String name) implements FieldType {}

    /** {@code Unsupported("tsvector")}: a type that only PostgreSQL knows; such a field is never read or written by the client. */
    record Unsupported(String sql) implements FieldType {}
}
