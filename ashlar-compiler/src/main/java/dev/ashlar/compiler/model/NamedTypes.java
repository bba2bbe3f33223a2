package dev.ashlar.compiler.model;

/** Types that directives declare. */
public record NamedTypes() {
    public static final NamedTypes NONE = new NamedTypes();
}
