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

    public static Constraint primaryKey(String name, String... columns) {
        return new Constraint(name, Kind.PRIMARY_KEY, List.of(columns));
    }

    public static Constraint unique(String name, String... columns) {
        return new Constraint(name, Kind.UNIQUE, List.of(columns));
    }

    public static Constraint foreignKey(String name, String... columns) {
        return new Constraint(name, Kind.FOREIGN_KEY, List.of(columns));
    }

    public static Constraint check(String name) {
        return new Constraint(name, Kind.CHECK, List.of());
    }
}
