package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Extension;
import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableAccess;
import dev.ashlar.compiler.catalog.TableBehaviour;
import dev.ashlar.compiler.catalog.TableConstraints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes that make one catalogue another, in an order that PostgreSQL accepts. Both must have the same source (see
 * {@link Catalog}).
 *
 * <p>What a schema cannot say is left alone where it stands: the order of columns; and what was made by hand and no schema
 * speaks of: expression indexes, INCLUDE, exclusion constraints, partitions, views, functions, triggers, checks and policies;
 * identity and generated columns, collations, types, schemas and extensions.
 */
public final class CatalogDiff {
    private final Catalog from;
    private final Catalog to;
    private final Steps steps = new Steps();

    private CatalogDiff(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
    }

    public static List<Change> between(Catalog from, Catalog to) {
        return new CatalogDiff(from, to).changes();
    }

    /**
     * The same with what only a schema knows of the way.
     *
     * @param intent what was renamed, and what belongs to somebody else
     */
    public static List<Change> between(Catalog from, Catalog to, Intent intent) {
        Catalog own = without(to, intent);
        Catalog present = without(from, intent);
        Renaming.Result renaming = Renaming.of(present, own, intent.renames());
        RenamedTouch.Result touch = RenamedTouch.of(present, renaming.renamed(), renaming.changes());
        List<Change> changes = new ArrayList<>(renaming.changes());
        changes.addAll(touch.changes());
        changes.addAll(between(touch.catalog(), own));
        return List.copyOf(changes);
    }

    /** The first catalogue once its things have their new names: those that it has, and that the second has too. */
    public static Catalog renamed(Catalog from, Catalog to, List<RenameChange> renames) {
        return Renaming.of(from, to, renames).renamed();
    }

    private static Catalog without(Catalog catalog, Intent intent) {
        return catalog.withTables(catalog.tables().stream()
                .filter(t -> !intent.external().contains(t.name()))
                .toList());
    }

    private List<Change> changes() {
        namespaces();
        Altered altered = new Altered();
        new FunctionDiff(from, to, steps, altered).run();
        new EnumDiff(from, to, steps, altered).run();
        new TypeDiff(from, to, steps, altered).run();
        List<Pair> pairs = pairs();
        pairs.forEach(p -> new ColumnDiff(p.from(), p.to(), from, to, steps, altered).run());
        new ViewDiff(from, to, steps, altered).run();
        pairs.forEach(p -> new DependentDiff(p.from(), p.to(), from, to, steps, altered).run());
        drops();
        to.tables().stream().filter(t -> from.table(t.name()).isEmpty()).forEach(this::create);
        new TouchDiff(from, to, steps).run();
        new AccessDiff(from, to, steps).run();
        return steps.inOrder();
    }

    private record Pair(Table from, Table to) {}

    private List<Pair> pairs() {
        return from.tables().stream()
                .flatMap(f -> to.table(f.name()).map(t -> new Pair(f, Asked.of(f, t))).stream())
                .toList();
    }

    private void namespaces() {
        to.schemas().stream()
                .filter(s -> !from.schemas().contains(s))
                .forEach(s -> steps.add(Phase.SCHEMAS, new NamespaceChange.CreateSchema(s)));
        to.extensions().forEach(this::extension);
    }

    private void extension(Extension wanted) {
        Optional<Extension> present = from.extensions().stream()
                .filter(e -> e.name().equals(wanted.name()))
                .findFirst();
        if (present.isEmpty()) {
            steps.add(Phase.EXTENSIONS, new NamespaceChange.CreateExtension(wanted));
            return;
        }
        String schema = wanted.schema();
        if (schema != null && !schema.equals(present.get().schema())) {
            alter(present.get(), new Extension(wanted.name(), schema, null));
        }
        String version = wanted.version();
        if (version != null && !version.equals(present.get().version())) {
            alter(present.get(), new Extension(wanted.name(), null, version));
        }
    }

    private void alter(Extension present, Extension wanted) {
        steps.add(Phase.EXTENSIONS, new NamespaceChange.AlterExtension(present, wanted));
    }

    private void drops() {
        for (Table table : from.tables()) {
            if (to.table(table.name()).isEmpty()) {
                table.foreignKeys().stream()
                        .filter(k -> !k.referencedTable().equals(table.name()))
                        .forEach(k -> steps.add(
                                Phase.DROP_FOREIGN_KEYS, new ConstraintChange.DropForeignKey(table.name(), k)));
                steps.add(Phase.DROP_TABLES, new TableChange.DropTable(table));
            }
        }
    }

    /** A new table is a bare one, and everything on it that differs from nothing. */
    private void create(Table table) {
        steps.add(Phase.CREATE_TABLES, new TableChange.CreateTable(table));
        Table bare = new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                List.of(),
                List.of(),
                List.of(),
                RowSecurity.NONE,
                null,
                new TableConstraints(List.of(), unfilled(table.constraints().partitioning())),
                TableBehaviour.NONE,
                TableAccess.NONE);
        new DependentDiff(bare, table, from, to, steps, new Altered()).run();
        PrimaryKey key = table.primaryKey();
        if (key != null && key.options().declared()) {
            steps.add(Phase.COMMENTS, new ConstraintChange.MarkConstraint(table.name(), key.name(), true));
        }
        if (table.comment() != null) {
            steps.add(Phase.COMMENTS, new TableChange.Comment(table.name(), null, table.comment()));
        }
        table.columns().stream()
                .filter(c -> c.comment() != null)
                .forEach(c -> steps.add(Phase.COMMENTS, new TableChange.Comment(table.name(), c.name(), c.comment())));
    }

    private static @Nullable Partitioning unfilled(@Nullable Partitioning partitioning) {
        return partitioning == null ? null : new Partitioning(partitioning.key(), List.of());
    }
}
