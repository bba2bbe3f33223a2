package dev.ashlar.compiler.source;

/** How much a diagnostic matters. */
public enum Severity {
    /** The schema has no meaning with this in it. */
    ERROR,
    /** The schema has a meaning, and it will hurt. */
    WARNING,
    /** Worth knowing. */
    INFO
}
