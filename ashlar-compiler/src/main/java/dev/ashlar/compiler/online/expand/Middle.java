package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.NamedTypes;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Routines;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue between two: all that new code needs, and what old code still uses. What would bear one name twice has a
 * temporary one in its new form.
 */
final class Middle {
    private final Catalog from;
    private final Catalog to;
    private final Shadows shadows;

    /**
     * @param from with the new names of tables and enums
     */
    Middle(Catalog from, Catalog to, Shadows shadows) {
        this.from = from;
        this.to = to;
        this.shadows = shadows;
    }

    Catalog catalog() {
        List<Table> tables = new ArrayList<>();
        to.tables()
                .forEach(t ->
                        tables.add(from.table(t.name()).map(f -> both(f, t)).orElseGet(() -> created(t))));
        from.tables().stream().filter(t -> to.table(t.name()).isEmpty()).forEach(tables::add);
        return new Catalog(
                to.schemas(),
                to.extensions(),
                enums(),
                tables,
                new NamedTypes(union(to.types().all(), from.types().all(), NamedType::name)),
                new Routines(
                        union(
                                to.routines().functions(),
                                from.routines().functions(),
                                f -> List.of("" + f.schema(), f.name())),
                        union(to.routines().views(), keptViews(from, to), v -> v.name())),
                to.access());
    }

    private static <T> List<T> union(List<T> wanted, List<T> present, Function<T, Object> name) {
        List<Object> names = wanted.stream().map(name).toList();
        return Stream.concat(wanted.stream(), present.stream().filter(t -> !names.contains(name.apply(t))))
                .toList();
    }

    /** Views that go with the contract: those that read no other one which changes before that. */
    static List<View> keptViews(Catalog from, Catalog to) {
        List<View> changing = from.routines().views().stream()
                .filter(v -> to.routines()
                        .view(v.name())
                        .filter(w -> !w.definition().equals(v.definition()))
                        .isPresent())
                .toList();
        return from.routines().views().stream()
                .filter(v -> to.routines().view(v.name()).isEmpty())
                .filter(v -> changing.stream().noneMatch(c -> v.reads(c.name())))
                .toList();
    }

    private List<EnumType> enums() {
        List<EnumType> all = new ArrayList<>();
        to.enums()
                .forEach(e ->
                        all.add(from.enumType(e.name()).map(f -> wider(f, e)).orElse(e)));
        from.enums().stream().filter(e -> to.enumType(e.name()).isEmpty()).forEach(all::add);
        return all;
    }

    /** What goes stays where it was among the others, so that the way back finds it there. */
    private static EnumType wider(EnumType before, EnumType after) {
        List<String> labels = new ArrayList<>(after.labels());
        List<String> old = before.labels();
        for (int i = old.size() - 1; i >= 0; i--) {
            if (!labels.contains(old.get(i))) {
                int next = i + 1 < old.size() ? labels.indexOf(old.get(i + 1)) : labels.size();
                labels.add(next, old.get(i));
            }
        }
        return new EnumType(after.name(), labels, after.comment());
    }

    private Table created(Table table) {
        return table.withForeignKeys(
                table.foreignKeys().stream().map(k -> fresh(table.name(), k)).toList());
    }

    private Table both(Table before, Table after) {
        return after.withColumns(columns(before, after))
                .withPrimaryKey(keepsKey(before) ? before.primaryKey() : after.primaryKey())
                .withIndexes(indexes(before, after))
                .withForeignKeys(foreignKeys(before, after))
                .withChecks(checks(before, after));
    }

    /** Whether the primary key, before or after, has a column that is there twice, and so changes when the places do. */
    boolean movesKey(TableName table) {
        return columns(from.table(table)).anyMatch(c -> shadows.ofOld(table, c).isPresent())
                || (from.table(table).isPresent()
                        && columns(to.table(table))
                                .anyMatch(c -> shadows.ofEnd(table, c).isPresent()));
    }

    private static Stream<String> columns(Optional<Table> table) {
        return table.map(Table::primaryKey).map(PrimaryKey::columns).orElse(List.of()).stream();
    }

    private boolean keepsKey(Table before) {
        return movesKey(before.name());
    }

    private List<Column> columns(Table before, Table after) {
        List<Column> columns = new ArrayList<>();
        for (Column column : after.columns()) {
            Optional<Shadow> shadow = shadows.ofEnd(after.name(), column.name());
            shadow.filter(Shadow::hidden).ifPresent(s -> columns.add(s.old()));
            columns.add(shadow.map(Shadow::fresh).orElse(column));
        }
        shadows.of(after.name()).stream().filter(s -> !s.hidden()).forEach(s -> columns.add(s.old()));
        dropped(before, after).forEach(c -> columns.add(c.defaultValue() == null ? c.nullable() : c));
        return columns;
    }

    private List<Column> dropped(Table before, Table after) {
        boolean purges = after.columns().stream().anyMatch(c -> c.purge() != null);
        return before.columns().stream()
                .filter(c -> after.column(c.name()).isEmpty())
                .filter(c -> shadows.ofOld(after.name(), c.name()).isEmpty())
                .filter(c -> !shadows.goesAtOnce(after.name(), c.name()))
                .map(c -> purges ? c.purgedBy(null) : c)
                .toList();
    }

    /** Whether something of the old table hangs on a column that old code alone knows. */
    private boolean isOld(Table before, Table after, String column) {
        return shadows.ofOld(before.name(), column).isPresent()
                || dropped(before, after).stream().anyMatch(c -> c.name().equals(column));
    }

    private List<Index> indexes(Table before, Table after) {
        List<Index> kept = kept(before, after);
        List<Index> all = new ArrayList<>(kept);
        after.indexes().stream()
                .map(i -> fresh(after.name(), i))
                .filter(i -> !kept.contains(i))
                .forEach(i -> all.add(i.named(free(i.name(), names(kept, Index::name)))));
        PrimaryKey key = after.primaryKey();
        if (keepsKey(before) && key != null) {
            all.add(shadows.index(after.name(), key));
        }
        return all;
    }

    private List<Index> kept(Table before, Table after) {
        return before.indexes().stream()
                .filter(i -> columns(i).anyMatch(c -> isOld(before, after, c)) || mentionsOld(before, after, i))
                .toList();
    }

    private boolean mentionsOld(Table before, Table after, Index index) {
        return Stream.concat(
                        Stream.ofNullable(index.predicate()),
                        index.keys().stream().filter(IndexKey::expression).map(IndexKey::name))
                .anyMatch(sql -> mentionsOld(before, after, sql));
    }

    private boolean mentionsOld(Table before, Table after, String sql) {
        return Stream.concat(
                        shadows.of(before.name()).stream().map(s -> s.old().name()),
                        dropped(before, after).stream().map(Column::name))
                .anyMatch(c -> Mentions.contains(sql, c));
    }

    static Stream<String> columns(Index index) {
        return Stream.concat(
                index.keys().stream().filter(k -> !k.expression()).map(IndexKey::name), index.include().stream());
    }

    private static <T> List<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.toList());
    }

    private static String free(String name, List<String> taken) {
        return taken.contains(name) ? Temporary.name(name) : name;
    }

    private Index fresh(TableName table, Index index) {
        List<IndexKey> keys = index.keys().stream()
                .map(k -> k.named(k.expression() ? shadows.sql(table, k.name()) : shadows.column(table, k.name())))
                .toList();
        String predicate = index.predicate();
        return index.over(keys, shadows.columns(table, index.include()))
                .where(predicate == null ? null : shadows.sql(table, predicate));
    }

    private List<ForeignKey> foreignKeys(Table before, Table after) {
        List<ForeignKey> kept = keptForeignKeys(before, after);
        List<ForeignKey> all = new ArrayList<>(kept);
        after.foreignKeys().stream()
                .map(k -> fresh(after.name(), k))
                .filter(k -> !kept.contains(k))
                .forEach(k -> all.add(k.named(free(k.name(), names(kept, ForeignKey::name)))));
        return all;
    }

    private List<ForeignKey> keptForeignKeys(Table before, Table after) {
        return before.foreignKeys().stream()
                .filter(k -> k.columns().stream().anyMatch(c -> isOld(before, after, c)) || refersToOld(k))
                .toList();
    }

    private boolean refersToOld(ForeignKey key) {
        return key.referencedColumns().stream()
                .anyMatch(c -> shadows.ofOld(key.referencedTable(), c).isPresent());
    }

    private ForeignKey fresh(TableName table, ForeignKey key) {
        return key.over(shadows.columns(table, key.columns()))
                .referring(key.referencedTable(), shadows.columns(key.referencedTable(), key.referencedColumns()));
    }

    private List<Check> checks(Table before, Table after) {
        List<Check> kept = keptChecks(before, after);
        List<Check> all = new ArrayList<>(kept);
        after.checks().stream()
                .map(c -> new Check(c.name(), shadows.sql(after.name(), c.expression()), c.managed()))
                .filter(c -> !kept.contains(c))
                .forEach(c ->
                        all.add(new Check(free(c.name(), names(kept, Check::name)), c.expression(), c.managed())));
        return all;
    }

    private List<Check> keptChecks(Table before, Table after) {
        return before.checks().stream()
                .filter(c -> mentionsOld(before, after, c.expression()))
                .toList();
    }

    /** Without the foreign keys of old columns that have one of the same meaning over fresh columns. */
    Catalog withoutOldForeignKeys() {
        return others(each(catalog(), (before, t) -> withoutReplaced(t)), this::withoutReplaced);
    }

    private Table withoutReplaced(Table table) {
        return table.withForeignKeys(
                table.foreignKeys().stream().filter(k -> !isReplaced(table, k)).toList());
    }

    private boolean isReplaced(Table table, ForeignKey key) {
        return refersToOld(key)
                || key.columns().stream()
                        .anyMatch(c -> shadows.ofOld(table.name(), c).isPresent());
    }

    /** Once the fresh columns have taken the place of those that they are called after. */
    Catalog swapped() {
        return others(each(catalog(), this::swapped), t -> to.table(t.name()).orElseGet(() -> withoutReplaced(t)));
    }

    private Table swapped(Table before, Table middle) {
        Table after = temporary(before, to.table(before.name()).orElseThrow());
        List<ForeignKey> foreignKeys = new ArrayList<>(after.foreignKeys());
        keptForeignKeys(before, after).stream()
                .filter(k -> !isReplaced(before, k))
                .forEach(foreignKeys::add);
        List<Index> indexes = new ArrayList<>(after.indexes());
        kept(before, after).forEach(i -> indexes.add(aside(before.name(), i)));
        List<Check> checks = new ArrayList<>(after.checks());
        checks.addAll(keptChecks(before, after));
        return middle.withColumns(middle.columns().stream()
                        .map(c -> swapped(before.name(), c))
                        .toList())
                .withPrimaryKey(after.primaryKey())
                .withIndexes(indexes)
                .withForeignKeys(foreignKeys)
                .withChecks(checks);
    }

    private Column swapped(TableName table, Column column) {
        for (Shadow shadow : shadows.hidden(table)) {
            if (column.equals(shadow.old())) {
                return shadow.aside();
            }
            if (column.equals(shadow.fresh())) {
                return shadow.end();
            }
        }
        return column;
    }

    private Index aside(TableName table, Index index) {
        return index.over(
                index.keys().stream().map(k -> k.named(aside(table, k.name()))).toList(),
                index.include().stream().map(c -> aside(table, c)).toList());
    }

    private String aside(TableName table, String column) {
        return shadows.ofOld(table, column)
                .filter(Shadow::hidden)
                .map(s -> s.aside().name())
                .orElse(column);
    }

    /** Nothing is left of old code but the columns that triggers still keep in step, bare of all that hung on them. */
    Catalog ended() {
        Catalog swapped = swapped();
        return new Catalog(
                to.schemas(),
                to.extensions(),
                swapped.enums(),
                toWithTemporaryNames().tables().stream()
                        .map(this::withOldColumns)
                        .toList(),
                swapped.types(),
                new Routines(swapped.routines().functions(), to.routines().views()),
                to.access());
    }

    private Table withOldColumns(Table table) {
        List<Column> columns = new ArrayList<>();
        table.columns().forEach(c -> columns.add(counted(table.name(), c)));
        shadows.followed(table.name())
                .forEach(s -> columns.add(s.old().withoutTouch().purgedBy(null)));
        return table.withColumns(columns);
    }

    /** A sequence stays with the old column until that goes. */
    private Column counted(TableName table, Column column) {
        return shadows.ofEnd(table, column.name())
                .filter(s -> !s.hidden() && Counter.isOne(s.old()))
                .map(s -> column.defaulting(null))
                .orElse(column);
    }

    /** Ready for old code again but for its places: what is aside has all that the old columns had. */
    Catalog beforeSwappingBack() {
        Catalog swapped = others(
                swapped(),
                t -> from.table(t.name())
                        .map(this::withAsideForeignKeys)
                        .orElseGet(() -> t.withForeignKeys(t.foreignKeys().stream()
                                .filter(k -> !leansOnKey(k))
                                .toList())));
        return each(swapped, (before, t) -> {
            List<ForeignKey> foreignKeys = t.foreignKeys().stream()
                    .filter(k -> !leansOnKey(k))
                    .collect(Collectors.toCollection(ArrayList::new));
            before.foreignKeys().stream()
                    .filter(k -> isReplaced(before, k))
                    .forEach(k -> foreignKeys.add(k.over(k.columns().stream()
                                    .map(c -> aside(before.name(), c))
                                    .toList())
                            .referring(
                                    k.referencedTable(),
                                    k.referencedColumns().stream()
                                            .map(c -> aside(k.referencedTable(), c))
                                            .toList())));
            List<Index> indexes = new ArrayList<>(t.indexes());
            PrimaryKey key = before.primaryKey();
            if (keepsKey(before) && key != null) {
                indexes.add(shadows.index(key)
                        .over(
                                key.columns().stream()
                                        .map(c -> IndexKey.column(aside(before.name(), c)))
                                        .toList(),
                                key.include()));
            }
            return t.withColumns(t.columns().stream()
                            .map(c -> required(before.name(), c))
                            .toList())
                    .withForeignKeys(foreignKeys)
                    .withIndexes(indexes);
        });
    }

    private Table withAsideForeignKeys(Table dropped) {
        return dropped.withForeignKeys(dropped.foreignKeys().stream()
                .map(k -> k.referring(
                        k.referencedTable(),
                        k.referencedColumns().stream()
                                .map(c -> aside(k.referencedTable(), c))
                                .toList()))
                .toList());
    }

    /** Whether a key leans on a primary key that is to be replaced. */
    private boolean leansOnKey(ForeignKey key) {
        return from.table(key.referencedTable()).filter(this::keepsKey).isPresent()
                && to.table(key.referencedTable())
                        .map(Table::primaryKey)
                        .filter(k -> Set.copyOf(k.columns()).equals(Set.copyOf(key.referencedColumns())))
                        .isPresent();
    }

    private Column required(TableName table, Column column) {
        for (Shadow shadow : shadows.followed(table)) {
            if (Counter.isOne(shadow.old()) && column.equals(shadow.fresh())) {
                return shadow.end();
            }
            if (Counter.isOne(shadow.old()) && column.equals(shadow.old())) {
                return column.defaulting(null);
            }
        }
        boolean required = shadows.hidden(table).stream()
                .anyMatch(s -> s.aside().name().equals(column.name()) && s.old().notNull());
        return required ? column.required() : column;
    }

    /** After that: without the fresh keys that stood in the way. */
    Catalog swappedBack() {
        Catalog middle = others(
                catalog(),
                t -> t.withForeignKeys(t.foreignKeys().stream()
                        .filter(k -> !leansOnFreshKey(k))
                        .toList()));
        return each(middle, (before, t) -> {
            PrimaryKey key = to.table(before.name()).map(Table::primaryKey).orElse(null);
            Index replaced = keepsKey(before) && key != null ? shadows.index(before.name(), key) : null;
            return t.withIndexes(t.indexes().stream()
                            .filter(i -> !i.equals(replaced))
                            .toList())
                    .withForeignKeys(t.foreignKeys().stream()
                            .filter(k -> !leansOnFreshKey(k))
                            .toList());
        });
    }

    private boolean leansOnFreshKey(ForeignKey key) {
        Table table = to.table(key.referencedTable()).orElse(null);
        PrimaryKey primary = table == null ? null : table.primaryKey();
        return primary != null
                && from.table(key.referencedTable()).filter(this::keepsKey).isPresent()
                && Set.copyOf(shadows.columns(key.referencedTable(), primary.columns()))
                        .equals(Set.copyOf(key.referencedColumns()));
    }

    private Catalog each(Catalog catalog, BinaryOperator<Table> change) {
        return catalog.withTables(catalog.tables().stream()
                .map(t -> from.table(t.name())
                        .filter(f -> to.table(f.name()).isPresent())
                        .map(f -> change.apply(f, t))
                        .orElse(t))
                .toList());
    }

    /** The tables that are made or dropped meanwhile. */
    private Catalog others(Catalog catalog, UnaryOperator<Table> change) {
        return catalog.withTables(catalog.tables().stream()
                .map(t -> from.table(t.name()).isPresent() && to.table(t.name()).isPresent() ? t : change.apply(t))
                .toList());
    }

    /** {@code to} with the temporary names. */
    Catalog toWithTemporaryNames() {
        return each(to, this::temporary);
    }

    private Table temporary(Table before, Table after) {
        List<String> indexes = kept(before, after).stream().map(Index::name).toList();
        List<String> keys =
                keptForeignKeys(before, after).stream().map(ForeignKey::name).toList();
        List<String> checks =
                keptChecks(before, after).stream().map(Check::name).toList();
        return after.withIndexes(after.indexes().stream()
                        .map(i -> i.named(free(i.name(), indexes)))
                        .toList())
                .withForeignKeys(after.foreignKeys().stream()
                        .map(k -> k.named(free(k.name(), keys)))
                        .toList())
                .withChecks(after.checks().stream()
                        .map(c -> new Check(free(c.name(), checks), c.expression(), c.managed()))
                        .toList());
    }
}
