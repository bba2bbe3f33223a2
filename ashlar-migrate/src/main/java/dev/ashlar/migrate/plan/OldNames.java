package dev.ashlar.migrate.plan;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.RenameChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What things are called before the changes that rename them. */
record OldNames(Map<TableName, TableName> tables, Map<TableName, Map<String, String>> columns) {
    static OldNames of(List<Change> changes) {
        OldNames names = new OldNames(new HashMap<>(), new HashMap<>());
        for (Change change : changes) {
            if (change instanceof RenameChange.RenameTable table) {
                names.tables.put(table.to(), table.from());
            }
            if (change instanceof RenameChange.RenameColumn column) {
                names.columns
                        .computeIfAbsent(column.table(), t -> new HashMap<>())
                        .put(column.to(), column.from());
            }
        }
        return names;
    }

    TableName table(TableName name) {
        return tables.getOrDefault(name, name);
    }

    /** @param table by its new name */
    String column(TableName table, String name) {
        return columns.getOrDefault(table, Map.of()).getOrDefault(name, name);
    }
}
