package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.Conversion;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.diff.RenameChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what old and new code see differently, and of it what can be there twice. */
final class Claims {
    private final Catalog from;
    private final Catalog to;
    private final List<Change> forth;
    private final List<Change> back;
    private final List<Shadow> shadows = new ArrayList<>();

    private Claims(Catalog from, Catalog to, Intent intent) {
        this.from = from;
        this.to = to;
        this.forth = CatalogDiff.between(from, to, intent);
        this.back = CatalogDiff.between(to, from, intent.reversed());
    }

    /**
     * @param renames what is renamed before all else, at once or under its old name as well
     * @param named {@code from} after these, its expressions as they were
     * @param base the same with the new names in its expressions
     */
    record Found(List<RenameChange> renames, Catalog named, Catalog base, Shadows shadows) {}

    static Found of(Catalog from, Catalog to, Intent intent) {
        return new Claims(from, to, intent).found();
    }

    private Found found() {
        List<RenameChange> renames = new ArrayList<>();
        List<RenameChange.RenameColumn> columns = new ArrayList<>();
        for (Change change : forth) {
            if (change instanceof RenameChange.RenameColumn column) {
                columns.add(column);
            } else if (change instanceof RenameChange rename) {
                renames.add(rename);
            }
        }
        Catalog named = CatalogDiff.renamed(from, to, renames);
        for (RenameChange.RenameColumn column : columns) {
            followed(named, column).ifPresentOrElse(shadows::add, () -> renames.add(column));
        }
        Catalog afterwards = CatalogDiff.renamed(from, to, renames);
        Catalog base = RenamedText.of(afterwards, renames);
        changes(ColumnChange.ChangeType.class, forth)
                .forEach(c -> hidden(base, c).ifPresent(shadows::add));
        return new Found(renames, afterwards, base, new Shadows(shadows, atOnce(base)));
    }

    private Optional<Shadow> followed(Catalog named, RenameChange.RenameColumn rename) {
        Table before = named.table(rename.table()).orElseThrow();
        Table after = to.table(rename.table()).orElseThrow();
        Column old = before.column(rename.from()).orElseThrow();
        Column end = after.column(rename.to()).orElseThrow();
        Conversion there = conversion(forth, rename.table(), rename.to(), old, end);
        Conversion way = conversion(back, oldName(rename.table()), rename.from(), end, old);
        if (there == null || way == null || !canBeTwice(before, after, old, end)) {
            return Optional.empty();
        }
        ColumnDefault value = end.defaultValue();
        Column fresh = value == null || Sync.isStable(value) ? end : end.defaulting(null);
        boolean required = old.notNull() && end.notNull();
        return Optional.of(new Shadow(rename.table(), required ? old : old.nullable(), fresh, end, there, way, false));
    }

    private TableName oldName(TableName table) {
        return forth.stream()
                .filter(RenameChange.RenameTable.class::isInstance)
                .map(RenameChange.RenameTable.class::cast)
                .filter(r -> r.to().equals(table))
                .map(RenameChange.RenameTable::from)
                .findFirst()
                .orElse(table);
    }

    private Optional<Shadow> hidden(Catalog base, ColumnChange.ChangeType change) {
        Table before = base.table(change.table()).orElseThrow();
        Table after = to.table(change.table()).orElseThrow();
        String name = change.to().name();
        boolean followed = shadows.stream()
                .anyMatch(
                        s -> s.table().equals(change.table()) && s.end().name().equals(name));
        Column old = before.column(name).orElse(null);
        boolean viewed = !oldName(change.table()).equals(change.table());
        if (followed || old == null || !(viewed || Rewrites.any(old, change.to()))) {
            return Optional.empty();
        }
        boolean free = canBeTwice(before, after, old, change.to()) && !isIn(before, name) && !isIn(after, name);
        Column fresh = change.to()
                .named(Temporary.name(name))
                .defaulting(null)
                .withoutTouch()
                .purgedBy(null);
        Conversion back = conversion(this.back, oldName(change.table()), name, change.to(), old);
        Conversion way = back == null ? null : of(change.to(), back);
        return free
                ? Optional.of(
                        new Shadow(change.table(), old, fresh, change.to(), of(old, change.conversion()), way, true))
                : Optional.empty();
    }

    /** The diff speaks of a column of an enum that goes as of a text; here the enum is there meanwhile. */
    private static Conversion of(Column column, Conversion conversion) {
        String template = conversion.template();
        if (column.type().enumType() == null || template == null || template.contains("::text")) {
            return conversion;
        }
        String text = column.type().list() ? "%::text[]" : "%::text";
        return new Conversion(template.replace("%", text), conversion.lossReason(), conversion.failureReason());
    }

    private static @Nullable Conversion conversion(
            List<Change> changes, TableName table, String column, Column before, Column after) {
        if (before.type().equals(after.type()) && Objects.equals(before.collation(), after.collation())) {
            return Conversion.PLAIN;
        }
        return changes(ColumnChange.ChangeType.class, changes)
                .filter(c -> c.table().equals(table) && c.to().name().equals(column))
                .map(ColumnChange.ChangeType::conversion)
                .findFirst()
                .orElse(null);
    }

    /** What compares rows, computes columns or was made by hand knows one column, and cannot be made to know two. */
    private boolean canBeTwice(Table before, Table after, Column old, Column end) {
        boolean simple = !old.isGenerated()
                && !end.isGenerated()
                && before.constraints().partitioning() == null
                && plainKey(before)
                && plainKey(after);
        return simple && isFreeOfFixed(before, old.name()) && isFreeOfFixed(after, end.name());
    }

    private static boolean plainKey(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null || !key.options().constraint();
    }

    /** Whether nothing mentions the column that stays with it when the places change. */
    private static boolean isFreeOfFixed(Table table, String column) {
        Stream<String> expressions = Stream.of(
                        table.columns().stream()
                                .filter(Column::isGenerated)
                                .map(c -> ((ColumnDefault.Generated) Objects.requireNonNull(c.defaultValue())).sql()),
                        table.constraints().exclusions().stream()
                                .flatMap(e -> e.keys().stream().map(k -> k.key().name())),
                        table.behaviour().triggers().stream()
                                .filter(t -> !t.declared())
                                .map(t -> t.definition()),
                        table.rowSecurity().policies().stream()
                                .filter(p -> !p.managed())
                                .flatMap(Claims::expressions))
                .flatMap(s -> s);
        return expressions.noneMatch(sql -> Mentions.contains(sql, column));
    }

    private static Stream<String> expressions(Policy policy) {
        return Stream.of(policy.using(), policy.check()).filter(Objects::nonNull);
    }

    /** Whether policies, triggers or views mention the column: they would follow the old one when the places change. */
    private boolean isIn(Table table, String column) {
        Stream<String> expressions = Stream.concat(
                table.rowSecurity().policies().stream().flatMap(Claims::expressions),
                table.behaviour().triggers().stream().map(t -> t.definition()));
        return expressions.anyMatch(sql -> Mentions.contains(sql, column))
                || Stream.of(from, to)
                        .flatMap(c -> c.routines().views().stream())
                        .anyMatch(v -> v.reads(table.name(), column));
    }

    /** Columns that hold a key or an exclusion which new code's rows could not satisfy without a value. */
    private Map<TableName, Set<String>> atOnce(Catalog base) {
        Map<TableName, Set<String>> all = new HashMap<>();
        for (Table table : base.tables()) {
            Set<String> columns = new HashSet<>();
            PrimaryKey key = table.primaryKey();
            if (key != null) {
                columns.addAll(key.columns());
            }
            table.indexes().stream()
                    .filter(Index::nullsNotDistinct)
                    .flatMap(Middle::columns)
                    .forEach(columns::add);
            table.columns().stream()
                    .filter(Column::isGenerated)
                    .map(Column::name)
                    .forEach(columns::add);
            all.put(table.name(), columns);
        }
        return all;
    }

    private static <C extends Change> Stream<C> changes(Class<C> kind, List<Change> changes) {
        return changes.stream().filter(kind::isInstance).map(kind::cast);
    }
}
