package dev.ashlar.migrate.queries;

/** What the catalogue says of things that a tree names by number. */
interface Facts {
    /** Whether a relation's column is never NULL. */
    boolean isNotNull(long relation, long column);

    /** The name of a function or aggregate that PostgreSQL brings with it; empty for any other. */
    String function(long function);

    /**
     * The name of an operator that PostgreSQL brings with it, over texts, numbers, truth values, times, enums or UUIDs; empty for
     * any other.
     */
    String plainOperator(long operator);

    /** Whether a function converts one of those types to one of them. */
    boolean isPlainCast(long function);
}
