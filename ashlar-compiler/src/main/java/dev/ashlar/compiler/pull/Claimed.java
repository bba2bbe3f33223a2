package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Exclusion;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.ForeignKeyOptions;
import dev.ashlar.compiler.catalog.Function;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.KeyOptions;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.NamedTypes;
import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Routines;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableBehaviour;
import dev.ashlar.compiler.catalog.TableConstraints;
import dev.ashlar.compiler.catalog.Trigger;
import dev.ashlar.compiler.catalog.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database as one of a schema that declares all in it that a directive has words for: what was made by hand carries no
 * mark in the database, and does here. What nothing has words for stays out.
 */
final class Claimed {
    private final Catalog wanted;

    private Claimed(Catalog wanted) {
        this.wanted = wanted;
    }

    /**
     * @param wanted what the schema that is to follow the database makes now
     */
    static Catalog of(Catalog live, Catalog wanted) {
        Claimed claimed = new Claimed(wanted);
        return new Catalog(
                live.schemas(),
                live.extensions(),
                live.enums(),
                live.tables().stream().map(claimed::table).toList(),
                new NamedTypes(live.types().all().stream()
                        .filter(TypeLines::isSayable)
                        .map(Claimed::type)
                        .toList()),
                new Routines(
                        live.routines().functions().stream()
                                .map(Claimed::function)
                                .toList(),
                        live.routines().views().stream()
                                .filter(v -> ViewText.isSayable(v)
                                        || wanted.routines().view(v.name()).isPresent())
                                .map(claimed::view)
                                .toList()),
                live.access());
    }

    private Table table(Table table) {
        Optional<Table> before = wanted.table(table.name());
        PrimaryKey key = table.primaryKey();
        return new Table(
                table.name(),
                table.columns().stream().map(Claimed::column).toList(),
                key == null ? null : primaryKey(key, before),
                table.indexes().stream()
                        .map(i -> index(i, before.flatMap(b -> b.index(i.name()))))
                        .toList(),
                table.foreignKeys().stream().map(Claimed::foreignKey).toList(),
                table.checks().stream()
                        .map(c -> new Check(c.name(), c.expression(), true))
                        .toList(),
                rowSecurity(table.rowSecurity()),
                PolicyLines.isSaid(table) ? Mark.comment(Mark.textOf(table.comment())) : table.comment(),
                new TableConstraints(
                        table.constraints().exclusions().stream()
                                .map(Claimed::exclusion)
                                .toList(),
                        partitioning(table, before)),
                new TableBehaviour(triggers(table.behaviour().triggers())),
                table.access());
    }

    private static Column column(Column column) {
        boolean shaped = column.defaultValue() instanceof ColumnDefault.Generated
                || column.defaultValue() instanceof ColumnDefault.Identity
                || column.collation() != null;
        return new Column(
                column.name(),
                column.type(),
                column.notNull(),
                column.defaultValue(),
                shaped ? Mark.comment(Mark.textOf(column.comment())) : column.comment(),
                column.collation(),
                column.touch(),
                column.purge());
    }

    private static PrimaryKey primaryKey(PrimaryKey key, Optional<Table> before) {
        boolean said = before.map(Table::primaryKey)
                .filter(k -> k.options().declared())
                .isPresent();
        return new PrimaryKey(
                key.name(), key.columns(), key.include(), declared(key.options(), said || KeyForm.needsDirective(key)));
    }

    private static KeyOptions declared(KeyOptions options, boolean declared) {
        return new KeyOptions(
                options.declared() || declared, options.deferral(), options.withoutOverlaps(), options.storage());
    }

    private static Index index(Index index, Optional<Index> before) {
        boolean said = before.filter(i -> i.options().declared()).isPresent();
        return new Index(
                index.name(),
                index.unique(),
                index.constraint(),
                index.method(),
                index.keys(),
                index.include(),
                index.predicate(),
                index.nullsNotDistinct(),
                declared(index.options(), said || KeyForm.needsDirective(index)));
    }

    private static ForeignKey foreignKey(ForeignKey key) {
        ForeignKeyOptions options = key.options();
        boolean shaped = key.deferrable()
                || options.matchFull()
                || options.period()
                || !options.onDeleteSet().isEmpty();
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred(),
                new ForeignKeyOptions(shaped, options.matchFull(), options.period(), options.onDeleteSet()));
    }

    private static Exclusion exclusion(Exclusion e) {
        return new Exclusion(e.name(), e.method(), e.keys(), e.predicate(), e.deferral(), true);
    }

    private static RowSecurity rowSecurity(RowSecurity security) {
        return new RowSecurity(
                security.enabled(),
                security.forced(),
                security.policies().stream()
                        .map(p -> security.enabled() && PolicyLines.isSayable(p) ? p.marked(true) : p)
                        .toList());
    }

    /** Partitions that a schema has not named beside those that it names are a job's, which makes and drops them. */
    private static @Nullable Partitioning partitioning(Table table, Optional<Table> before) {
        Partitioning by = table.constraints().partitioning();
        if (by == null || !PartitionText.isSayable(table)) {
            return by;
        }
        Optional<Partitioning> said = before.map(Table::constraints).map(TableConstraints::partitioning);
        return new Partitioning(
                by.key(),
                by.partitions().stream()
                        .map(p -> new Partitioning.Partition(
                                p.table(),
                                p.bound(),
                                p.declared()
                                        || said.map(s -> s.partition(p.table())
                                                        .filter(Partitioning.Partition::declared)
                                                        .isPresent())
                                                .orElse(PartitionText.isSayable(p, table))))
                        .toList());
    }

    private static NamedType type(NamedType type) {
        return type instanceof NamedType.Domain d
                ? new NamedType.Domain(d.name(), d.type(), d.notNull(), d.defaultValue(), d.checks(), true)
                : new NamedType.Composite(type.name(), ((NamedType.Composite) type).attributes(), true);
    }

    private static Function function(Function f) {
        return new Function(f.procedure(), f.schema(), f.name(), f.arguments(), f.signature(), f.definition(), true);
    }

    private View view(View view) {
        Optional<View> before = wanted.routines().view(view.name());
        return new View(
                view.name(),
                view.materialized(),
                view.definition(),
                view.options(),
                view.columns(),
                view.uses(),
                view.indexes().stream()
                        .map(i -> index(
                                i,
                                before.flatMap(b -> b.indexes().stream()
                                        .filter(o -> o.name().equals(i.name()))
                                        .findFirst())))
                        .map(Claimed::ofView)
                        .toList(),
                triggers(view.triggers()),
                true,
                view.comment());
    }

    /** A view has no {@code @@index}. */
    private static Index ofView(Index index) {
        return index.unique()
                ? index
                : new Index(
                        index.name(),
                        false,
                        index.constraint(),
                        index.method(),
                        index.keys(),
                        index.include(),
                        index.predicate(),
                        index.nullsNotDistinct(),
                        declared(index.options(), true));
    }

    private static List<Trigger> triggers(List<Trigger> triggers) {
        return triggers.stream()
                .filter(TriggerText::isSayable)
                .map(t -> new Trigger(t.name(), t.definition(), true))
                .toList();
    }
}
