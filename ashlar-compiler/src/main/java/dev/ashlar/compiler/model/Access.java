package dev.ashlar.compiler.model;

/** Roles and what they may do, as directives declare it. */
public record Access() {
    public static final Access NONE = new Access();
}
