package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;

/** Whether the client can tell the rows of a table apart: by a key of columns that it can read and that are never empty. */
final class RowIdentity {
    private final Table table;
    private final Names names;

    private RowIdentity(Table table, Names names) {
        this.table = table;
        this.names = names;
    }

    static boolean isIn(Table table, Names names) {
        RowIdentity identity = new RowIdentity(table, names);
        PrimaryKey key = table.primaryKey();
        return (key != null
                        && !names.isAbove(table, key)
                        && key.columns().stream().allMatch(identity::isReadable))
                || table.indexes().stream().anyMatch(identity::identifies);
    }

    private boolean identifies(Index index) {
        return index.unique()
                && index.predicate() == null
                && names.form(table.name(), index) != KeyForm.ABOVE
                && !index.options().deferral().deferrable()
                && index.keys().stream().allMatch(k -> isReadable(k.name()));
    }

    private boolean isReadable(String column) {
        return table.column(column)
                .filter(c -> c.notNull() && PulledType.of(c.type(), names).supported())
                .isPresent();
    }
}
