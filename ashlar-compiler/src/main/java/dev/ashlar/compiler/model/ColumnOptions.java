package dev.ashlar.compiler.model;

/** What directives say of a column. */
public record ColumnOptions() {
    public static final ColumnOptions NONE = new ColumnOptions();
}
