package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.KeyOptions;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The foreign keys of one table. */
final class ForeignKeyDiff {
    private final Table from;
    private final Table to;
    private final Catalog before;
    private final Catalog after;
    private final TableName table;
    private final Steps steps;
    private final Altered altered;

    ForeignKeyDiff(Table from, Table to, Catalog before, Catalog after, Steps steps, Altered altered) {
        this.from = from;
        this.to = to;
        this.before = before;
        this.after = after;
        this.table = to.name();
        this.steps = steps;
        this.altered = altered;
    }

    void run() {
        List<ForeignKey> missing =
                new ArrayList<>(to.foreignKeys().stream().filter(k -> !stays(k)).toList());
        for (ForeignKey key : from.foreignKeys()) {
            Optional<ForeignKey> wanted = find(to, key.name()).filter(this::stays);
            if (wanted.isPresent()) {
                mark(key, wanted.get());
                continue;
            }
            Optional<ForeignKey> renamed =
                    missing.stream().filter(k -> isRename(key, k)).findFirst();
            renamed.ifPresentOrElse(k -> rename(key, k), () -> drop(key));
            renamed.ifPresent(missing::remove);
        }
        missing.forEach(this::add);
    }

    private void add(ForeignKey key) {
        steps.add(Phase.ADD_FOREIGN_KEYS, new ConstraintChange.AddForeignKey(table, key));
        if (key.options().declared()) {
            steps.add(Phase.COMMENTS, new ConstraintChange.MarkConstraint(table, key.name(), true));
        }
    }

    private void mark(ForeignKey before, ForeignKey after) {
        if (before.options().declared() != after.options().declared()) {
            steps.add(
                    Phase.COMMENTS,
                    new ConstraintChange.MarkConstraint(
                            table, after.name(), after.options().declared()));
        }
    }

    private boolean stays(ForeignKey wanted) {
        return find(from, wanted.name())
                .filter(k -> same(k, wanted) && survives(k))
                .isPresent();
    }

    private boolean isRename(ForeignKey key, ForeignKey wanted) {
        return find(from, wanted.name()).isEmpty()
                && find(to, key.name()).isEmpty()
                && same(key, wanted)
                && survives(key);
    }

    private void rename(ForeignKey key, ForeignKey wanted) {
        steps.add(Phase.RENAMES, new ConstraintChange.RenameConstraint(table, key.name(), wanted.name()));
        mark(key, wanted);
    }

    private void drop(ForeignKey key) {
        steps.add(Phase.DROP_FOREIGN_KEYS, new ConstraintChange.DropForeignKey(table, key));
    }

    private boolean survives(ForeignKey key) {
        return !altered.anyNew(table, key.columns())
                && !altered.anyNew(key.referencedTable(), key.referencedColumns())
                && keepsItsKey(key);
    }

    /** A foreign key leans on one unique index of the other table, and has to step aside when that one goes. */
    private boolean keepsItsKey(ForeignKey key) {
        Set<String> columns = new HashSet<>(key.referencedColumns());
        Optional<Table> old = before.table(key.referencedTable());
        Optional<Table> now = after.table(key.referencedTable());
        if (old.isEmpty() || now.isEmpty()) {
            return true;
        }
        boolean shaped = isShaped(old.get(), columns) || isShaped(now.get(), columns);
        return uniqueKeys(old.get(), columns, shaped).equals(uniqueKeys(now.get(), columns, shaped));
    }

    private static boolean isShaped(Table table, Set<String> columns) {
        boolean primary = table.primaryKey() != null
                && table.primaryKey().options().declared()
                && columns.equals(Set.copyOf(table.primaryKey().columns()));
        return primary
                || table.indexes().stream()
                        .filter(i -> i.unique() && i.options().declared())
                        .anyMatch(i -> columns.equals(
                                i.keys().stream().map(IndexKey::name).collect(Collectors.toSet())));
    }

    /**
     * @param shape what only a directive can say, where one does or did
     */
    private record UniqueKey(boolean primary, List<IndexKey> keys, List<Object> shape) {
        boolean covers(Set<String> columns) {
            return columns.equals(keys.stream().map(IndexKey::name).collect(Collectors.toSet()));
        }
    }

    private static Set<UniqueKey> uniqueKeys(Table table, Set<String> columns, boolean shaped) {
        Stream<UniqueKey> indexes = table.indexes().stream()
                .filter(i -> i.unique() && i.predicate() == null)
                .map(i -> new UniqueKey(false, i.keys(), shape(i.options(), i.include(), shaped)));
        Stream<UniqueKey> primary = Stream.ofNullable(table.primaryKey())
                .map(k -> new UniqueKey(
                        true,
                        k.columns().stream().map(IndexKey::column).toList(),
                        shape(k.options(), k.include(), shaped)));
        return Stream.concat(primary, indexes).filter(k -> k.covers(columns)).collect(Collectors.toSet());
    }

    private static List<Object> shape(KeyOptions options, List<String> include, boolean shaped) {
        return shaped ? List.of(options.undeclared(), include) : List.of();
    }

    private static Optional<ForeignKey> find(Table table, String name) {
        return table.foreignKeys().stream().filter(k -> k.name().equals(name)).findFirst();
    }

    /** What only a directive can say, as DEFERRABLE, is kept as it is where none does or did. */
    private static boolean same(ForeignKey key, ForeignKey wanted) {
        boolean declared = key.options().declared() || wanted.options().declared();
        return sameInLanguage(key, wanted)
                && key.options().valid() == wanted.options().valid()
                && (!declared
                        || (key.deferrable() == wanted.deferrable()
                                && key.initiallyDeferred() == wanted.initiallyDeferred()
                                && key.options()
                                        .undeclared()
                                        .equals(wanted.options().undeclared())));
    }

    private static boolean sameInLanguage(ForeignKey key, ForeignKey wanted) {
        return key.columns().equals(wanted.columns())
                && key.referencedTable().equals(wanted.referencedTable())
                && key.referencedColumns().equals(wanted.referencedColumns())
                && Objects.equals(key.onDelete(), wanted.onDelete())
                && Objects.equals(key.onUpdate(), wanted.onUpdate());
    }
}
