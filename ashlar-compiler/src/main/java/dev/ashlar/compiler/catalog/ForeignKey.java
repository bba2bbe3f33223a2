package dev.ashlar.compiler.catalog;

import dev.ashlar.compiler.model.ReferentialAction;
import java.util.List;

/**
 * @param referencedColumns in the order of {@code columns}
 * @param deferrable {@code DEFERRABLE}
 * @param initiallyDeferred {@code INITIALLY DEFERRED}
 */
public record ForeignKey(
        String name,
        List<String> columns,
        TableName referencedTable,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        boolean deferrable,
        boolean initiallyDeferred,
        ForeignKeyOptions options) {
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }

    /** One with nothing that only a directive can give it. */
    public ForeignKey(
            String name,
            List<String> columns,
            TableName referencedTable,
            List<String> referencedColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            boolean deferrable,
            boolean initiallyDeferred) {
        this(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                deferrable,
                initiallyDeferred,
                ForeignKeyOptions.NONE);
    }

    public ForeignKey named(String other) {
        return new ForeignKey(
                other,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                deferrable,
                initiallyDeferred,
                options);
    }

    /** The same over other columns. */
    public ForeignKey over(List<String> others) {
        return new ForeignKey(
                name,
                others,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                deferrable,
                initiallyDeferred,
                options);
    }

    /** The same with another target. */
    public ForeignKey referring(TableName table, List<String> others) {
        return new ForeignKey(name, columns, table, others, onDelete, onUpdate, deferrable, initiallyDeferred, options);
    }
}
