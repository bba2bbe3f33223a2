package dev.ashlar.compiler.catalog;

/** Roles, and what they may do with more than one table. */
public record Access() {
    public static final Access NONE = new Access();
}
