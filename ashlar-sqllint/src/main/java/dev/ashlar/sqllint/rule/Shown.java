package dev.ashlar.sqllint.rule;

import dev.ashlar.sqllint.facts.Column;

/** How messages name things. */
final class Shown {
    private Shown() {}

    /** {@code posts.title}; the table alone when the statement says no name. */
    static String name(Column column) {
        return column.name().isEmpty() ? column.table() : column.table() + "." + column.name();
    }
}
