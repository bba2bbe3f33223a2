package dev.ashlar.compiler.lint.live;

import dev.ashlar.compiler.model.ReferentialAction;
import java.util.List;

/**
 * A foreign key, with the types of both sides.
 *
 * @param types of {@code columns}, as {@code format_type()} prints them
 * @param referencedColumns in the order of {@code columns}
 */
public record LiveForeignKey(
        QualifiedName table,
        String name,
        List<String> columns,
        List<String> types,
        QualifiedName referencedTable,
        List<String> referencedColumns,
        List<String> referencedTypes,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        boolean validated,
        boolean deferrable) {
    public LiveForeignKey {
        columns = List.copyOf(columns);
        types = List.copyOf(types);
        referencedColumns = List.copyOf(referencedColumns);
        referencedTypes = List.copyOf(referencedTypes);
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.CONSTRAINT, table, name);
    }
}
