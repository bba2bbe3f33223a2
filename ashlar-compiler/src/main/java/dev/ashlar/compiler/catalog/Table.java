package dev.ashlar.compiler.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with all that hangs on it.
 *
 * @param columns in order; the order itself is not compared, for PostgreSQL cannot change it
 * @param primaryKey null when there is none
 * @param indexes without the primary key's
 * @param comment {@code COMMENT ON TABLE}, null when there is none
 */
public record Table(
        TableName name,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<Index> indexes,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        RowSecurity rowSecurity,
        @Nullable String comment,
        TableConstraints constraints,
        TableBehaviour behaviour,
        TableAccess access) {
    public Table {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }

    /** A table without constraints between rows, triggers and privileges. */
    public Table(
            TableName name,
            List<Column> columns,
            @Nullable PrimaryKey primaryKey,
            List<Index> indexes,
            List<ForeignKey> foreignKeys,
            List<Check> checks,
            RowSecurity rowSecurity,
            @Nullable String comment) {
        this(
                name,
                columns,
                primaryKey,
                indexes,
                foreignKeys,
                checks,
                rowSecurity,
                comment,
                TableConstraints.NONE,
                TableBehaviour.NONE,
                TableAccess.NONE);
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    public Optional<Index> index(String name) {
        return indexes.stream().filter(i -> i.name().equals(name)).findFirst();
    }

    public Table withName(TableName other) {
        return new Table(
                other,
                columns,
                primaryKey,
                indexes,
                foreignKeys,
                checks,
                rowSecurity,
                comment,
                constraints,
                behaviour,
                access);
    }

    public Table withColumns(List<Column> others) {
        return new Table(
                name,
                others,
                primaryKey,
                indexes,
                foreignKeys,
                checks,
                rowSecurity,
                comment,
                constraints,
                behaviour,
                access);
    }

    public Table withPrimaryKey(@Nullable PrimaryKey other) {
        return new Table(
                name,
                columns,
                other,
                indexes,
                foreignKeys,
                checks,
                rowSecurity,
                comment,
                constraints,
                behaviour,
                access);
    }

    public Table withIndexes(List<Index> others) {
        return new Table(
                name,
                columns,
                primaryKey,
                others,
                foreignKeys,
                checks,
                rowSecurity,
                comment,
                constraints,
                behaviour,
                access);
    }

    public Table withForeignKeys(List<ForeignKey> others) {
        return new Table(
                name,
                columns,
                primaryKey,
                indexes,
                others,
                checks,
                rowSecurity,
                comment,
                constraints,
                behaviour,
                access);
    }

    public Table withChecks(List<Check> others) {
        return new Table(
                name,
                columns,
                primaryKey,
                indexes,
                foreignKeys,
                others,
                rowSecurity,
                comment,
                constraints,
                behaviour,
                access);
    }
}
