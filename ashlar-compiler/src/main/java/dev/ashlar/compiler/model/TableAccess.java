package dev.ashlar.compiler.model;

/** What directives say of who may see and write a table's rows. */
public record TableAccess() {
    public static final TableAccess NONE = new TableAccess();
}
