package dev.ashlar.sql;

import java.util.List;

/**
 * A named rule of a table, so that a violation can be told in terms of columns.
 *
 * @param name as PostgreSQL has it, cut to 63 bytes
 * @param columns names in PostgreSQL, in order; empty when not known (a check)
 */
public record Constraint(String name, Kind kind, List<String> columns) {
    /** What is violated. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK
    }

    public Constraint {
        columns = List.copyOf(columns);
    }
}
