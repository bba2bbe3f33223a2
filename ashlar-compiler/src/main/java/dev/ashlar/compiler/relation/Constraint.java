package dev.ashlar.compiler.relation;

import dev.ashlar.compiler.catalog.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @param columns those it is about
 * @param validated false for NOT VALID and NOT ENFORCED
 * @param proves the columns that it shows to be NOT NULL once it is validated; of a CHECK only
 * @param references the table that a foreign key points at, null for every other
 * @param referencedColumns of a foreign key
 */
public record Constraint(
        String name,
        Kind kind,
        List<String> columns,
        boolean validated,
        List<String> proves,
        @Nullable TableName references,
        List<String> referencedColumns) {
    /** As {@code pg_constraint.contype} tells them apart. */
    public enum Kind {
        CHECK,
        NOT_NULL,
        PRIMARY,
        UNIQUE,
        EXCLUSION,
        FOREIGN
    }

    public Constraint {
        columns = List.copyOf(columns);
        proves = List.copyOf(proves);
        referencedColumns = List.copyOf(referencedColumns);
    }

    /** One that refers to no other table and proves nothing. */
    public Constraint(String name, Kind kind, List<String> columns, boolean validated) {
        this(name, kind, columns, validated, List.of(), null, List.of());
    }

    public boolean hasIndex() {
        return kind == Kind.PRIMARY || kind == Kind.UNIQUE || kind == Kind.EXCLUSION;
    }

    public boolean isForeignKeyTo(TableName table) {
        return kind == Kind.FOREIGN && table.equals(references);
    }

    public Constraint named(String other) {
        return new Constraint(other, kind, columns, validated, proves, references, referencedColumns);
    }

    public Constraint valid() {
        return new Constraint(name, kind, columns, true, proves, references, referencedColumns);
    }

    public Constraint over(List<String> others, List<String> proven) {
        return new Constraint(name, kind, others, validated, proven, references, referencedColumns);
    }

    public Constraint referring(TableName table, List<String> others) {
        return new Constraint(name, kind, columns, validated, proves, table, others);
    }
}
