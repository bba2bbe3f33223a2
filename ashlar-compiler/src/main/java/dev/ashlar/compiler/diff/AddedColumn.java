package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column that a table gets, and where the rows that are there have its value from. */
final class AddedColumn {
    private static final String OF_THE_SESSION = "current_setting(";

    private final Table from;
    private final Table to;
    private final Column column;

    AddedColumn(Table from, Table to, Column column) {
        this.from = from;
        this.to = to;
        this.column = column;
    }

    void addTo(List<Change> changes, Steps steps, Catalog before, Catalog after) {
        Optional<ForeignKey> source = needsValue() ? source(before, after) : Optional.empty();
        if (source.isEmpty()) {
            changes.add(new ColumnChange.AddColumn(to.name(), column));
            return;
        }
        Column empty = column.nullable();
        changes.add(new ColumnChange.AddColumn(to.name(), empty));
        steps.add(Phase.FILL_COLUMNS, new TableChange.FillColumn(to.name(), column, source.get()));
        steps.add(Phase.FILL_COLUMNS, new ColumnChange.SetNotNull(to.name(), column));
    }

    /** A default that asks the session, as that of a tenant does, has no answer while a migration runs. */
    private boolean needsValue() {
        boolean keyed = to.primaryKey() != null && to.primaryKey().columns().contains(column.name());
        ColumnDefault value = column.defaultValue();
        boolean none = value == null
                || (value instanceof ColumnDefault.Expression e && e.sql().contains(OF_THE_SESSION));
        return column.notNull() && none && !keyed;
    }

    private Optional<ForeignKey> source(Catalog before, Catalog after) {
        return to.foreignKeys().stream()
                .filter(k -> k.columns().contains(column.name()) && k.columns().size() > 1)
                .filter(k -> others(k.columns(), k).stream()
                        .allMatch(c -> from.column(c).isPresent()))
                .filter(k -> before.table(k.referencedTable()).isPresent())
                .filter(k -> after.table(k.referencedTable())
                        .filter(t -> namesOneRow(t, others(k.referencedColumns(), k)))
                        .isPresent())
                .findFirst();
    }

    private Set<String> others(List<String> columns, ForeignKey key) {
        Set<String> others = new HashSet<>(columns);
        others.remove(columns.get(key.columns().indexOf(column.name())));
        return others;
    }

    private static boolean namesOneRow(Table table, Set<String> columns) {
        boolean primary = table.primaryKey() != null
                && columns.equals(new HashSet<>(table.primaryKey().columns()));
        return primary
                || table.indexes().stream()
                        .filter(i -> i.unique() && i.predicate() == null)
                        .anyMatch(i -> columns.equals(new HashSet<>(
                                i.keys().stream().map(IndexKey::name).toList())));
    }
}
