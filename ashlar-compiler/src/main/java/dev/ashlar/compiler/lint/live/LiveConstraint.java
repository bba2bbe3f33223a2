package dev.ashlar.compiler.lint.live;

import java.util.List;

/**
 * A constraint of a table; those that a partition has from its parent are left out.
 *
 * @param columns in the constraint's order; empty when it names none
 * @param validated false for {@code NOT VALID}: old rows were never checked
 * @param enforced false for PostgreSQL 18's {@code NOT ENFORCED}
 * @param definition as {@code pg_get_constraintdef()} prints it
 */
public record LiveConstraint(
        QualifiedName table,
        String name,
        Kind kind,
        List<String> columns,
        boolean validated,
        boolean enforced,
        boolean deferrable,
        String definition) {
    public LiveConstraint {
        columns = List.copyOf(columns);
    }

    /** NOT_NULL is a constraint of its own from PostgreSQL 18 on. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        EXCLUSION,
        NOT_NULL,
        TRIGGER
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.CONSTRAINT, table, name);
    }
}
