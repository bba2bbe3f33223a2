package dev.ashlar.compiler.model;

/** How many values a field holds. */
public enum Arity {
    REQUIRED,
    /** {@code String?} */
    OPTIONAL,
    /** {@code String[]} */
    LIST
}
