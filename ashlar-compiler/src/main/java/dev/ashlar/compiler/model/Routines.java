package dev.ashlar.compiler.model;

/** Functions that directives declare. */
public record Routines() {
    public static final Routines NONE = new Routines();
}
