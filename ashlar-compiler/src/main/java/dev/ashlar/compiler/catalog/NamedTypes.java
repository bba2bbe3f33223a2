package dev.ashlar.compiler.catalog;

/** Types other than enums. */
public record NamedTypes() {
    public static final NamedTypes NONE = new NamedTypes();
}
