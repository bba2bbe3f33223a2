package dev.ashlar.compiler.catalog;

/** Functions and views. */
public record Routines() {
    public static final Routines NONE = new Routines();
}
