package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is called after a column or a table, and does not follow when that gets another name: the trigger that keeps the time
 * of the last change, and the function that purges. They are dropped right after the rename, and made anew with the rest.
 */
final class RenamedTouch {
    private final List<Change> changes = new ArrayList<>();
    private Catalog catalog;

    private RenamedTouch(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param catalog without what is dropped
     */
    record Result(Catalog catalog, List<Change> changes) {}

    /**
     * @param before the catalogue before the renames
     * @param renamed the same after them
     */
    static Result of(Catalog before, Catalog renamed, List<RenameChange> renames) {
        RenamedTouch touch = new RenamedTouch(renamed);
        for (RenameChange rename : renames) {
            if (rename instanceof RenameChange.RenameColumn column) {
                touch.column(column);
            } else if (rename instanceof RenameChange.RenameTable table) {
                touch.table(table);
            }
        }
        touch.functions(before);
        return new Result(touch.catalog, List.copyOf(touch.changes));
    }

    private void column(RenameChange.RenameColumn rename) {
        column(rename.table(), rename.to()).filter(c -> c.touch() != null).ifPresent(c -> {
            changes.add(new TouchChange.DropTrigger(rename.table(), rename.from()));
            replace(rename.table(), c, c.withoutTouch());
        });
    }

    private void table(RenameChange.RenameTable rename) {
        catalog.table(rename.to()).stream()
                .flatMap(t -> t.columns().stream())
                .filter(c -> c.purge() != null)
                .findFirst()
                .ifPresent(c -> {
                    changes.add(new TouchChange.DropPurge(rename.from()));
                    replace(rename.to(), c, c.purgedBy(null));
                });
    }

    /** The functions that no trigger calls any more. */
    private void functions(Catalog before) {
        List<TouchDiff.Function> after = List.copyOf(TouchDiff.functions(catalog));
        TouchDiff.functions(before).stream()
                .filter(f -> !after.contains(f))
                .forEach(f -> changes.add(new TouchChange.DropFunction(f.schema(), f.column())));
    }

    private Optional<Column> column(TableName table, String column) {
        return catalog.table(table).flatMap(t -> t.column(column));
    }

    private void replace(TableName table, Column old, Column column) {
        catalog = catalog.withTables(catalog.tables().stream()
                .map(t -> t.name().equals(table) ? replace(t, old, column) : t)
                .toList());
    }

    private static Table replace(Table table, Column old, Column column) {
        return table.withColumns(
                table.columns().stream().map(c -> c.equals(old) ? column : c).toList());
    }
}
