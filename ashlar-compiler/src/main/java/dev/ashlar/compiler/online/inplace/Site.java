package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.diff.Hazard;
import dev.ashlar.compiler.diff.IndexChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.diff.ViewChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the forms have to know of the database beside the change itself. */
final class Site {
    private final Catalog from;
    private final Catalog to;
    private final List<Change> changes;
    private final Set<TableName> created = new HashSet<>();
    private final Set<TableName> views = new HashSet<>();
    private final Map<Change, List<String>> hazards = new HashMap<>();

    Site(List<Change> changes, Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
        this.changes = changes;
        changes.forEach(this::note);
        Hazard.of(changes)
                .forEach(h -> hazards.computeIfAbsent(h.change(), c -> new ArrayList<>())
                        .add(h.reason()));
    }

    private void note(Change change) {
        if (change instanceof TableChange.CreateTable create) {
            created.add(create.table().name());
        } else if (change instanceof TableChange.CreatePartition create) {
            created.add(create.partition().table());
        } else if (change instanceof ViewChange.CreateView create && !create.replace()) {
            views.add(create.view().name());
        }
    }

    Catalog to() {
        return to;
    }

    List<Change> changes() {
        return changes;
    }

    /** Whether the table or view is made by these changes, so that it has no rows and nobody uses it. */
    boolean isNew(TableName table) {
        return isNewTable(table) || views.contains(table);
    }

    /** The same for a table, which may come before all that is changed; a view reads what is. */
    boolean isNewTable(TableName table) {
        return created.contains(table);
    }

    /** The table as it will be, or as it was when it goes. */
    Optional<Table> table(TableName name) {
        return to.table(name).or(() -> from.table(name));
    }

    Optional<Table> before(TableName name) {
        return from.table(name);
    }

    /** What a person should know before the change is made. */
    List<String> warnings(Change change) {
        return hazards.getOrDefault(change, List.of());
    }

    boolean isPartitioned(TableName table) {
        return table(table).map(t -> t.constraints().partitioning() != null).orElse(false);
    }

    /** The partitions that are there before. */
    List<TableName> partitions(TableName table) {
        return table(table).stream()
                .flatMap(t -> t.constraints().partitions().stream())
                .map(Partitioning.Partition::table)
                .filter(p -> !isNew(p))
                .toList();
    }

    /** Columns whose values tell every row from every other while the changes are made; empty when there are none. */
    List<String> key(TableName name) {
        return table(name)
                .map(t -> keys(t).filter(columns -> columns.stream().noneMatch(c -> isAdded(name, c)))
                        .findFirst()
                        .orElse(List.of()))
                .orElse(List.of());
    }

    /** Whether the largest value of the column is found in an index. */
    boolean leadsAnIndex(TableName name, String column) {
        return table(name).stream()
                .flatMap(this::keysAndIndexes)
                .anyMatch(columns -> columns.get(0).equals(column));
    }

    private Stream<List<String>> keysAndIndexes(Table table) {
        Stream<List<String>> plain = table.indexes().stream()
                .filter(i -> i.predicate() == null && i.method().equals("btree"))
                .filter(i -> changes.stream().noneMatch(c -> adds(c, table.name(), i)))
                .map(i -> i.keys().stream().map(IndexKey::name).toList());
        return Stream.concat(keys(table), plain);
    }

    private Stream<List<String>> keys(Table table) {
        PrimaryKey primary = table.primaryKey();
        Stream<List<String>> key = primary == null || changes.stream().anyMatch(c -> addsKey(c, table.name()))
                ? Stream.of()
                : Stream.of(primary.columns());
        Stream<List<String>> indexes = table.indexes().stream()
                .filter(i -> i.unique() && i.predicate() == null)
                .filter(i -> changes.stream().noneMatch(c -> adds(c, table.name(), i)))
                .map(i -> i.keys().stream().map(IndexKey::name).toList())
                .filter(columns -> columns.stream().allMatch(c -> isNeverNull(table, c)));
        return Stream.concat(key, indexes);
    }

    private static boolean addsKey(Change change, TableName table) {
        return change instanceof ConstraintChange.AddPrimaryKey add
                && add.table().equals(table);
    }

    private static boolean adds(Change change, TableName table, Index index) {
        return change instanceof IndexChange.CreateIndex create
                && create.table().equals(table)
                && create.index().name().equals(index.name());
    }

    private boolean isNeverNull(Table table, String column) {
        boolean set = changes.stream()
                .anyMatch(c -> c instanceof ColumnChange.SetNotNull s
                        && s.table().equals(table.name())
                        && s.column().name().equals(column));
        return !set && table.column(column).filter(c -> c.notNull()).isPresent();
    }

    private boolean isAdded(TableName table, String column) {
        return changes.stream()
                .anyMatch(c -> c instanceof ColumnChange.AddColumn a
                        && a.table().equals(table)
                        && a.column().name().equals(column));
    }
}
