package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.online.InPlace;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Release;
import dev.ashlar.compiler.online.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change in two releases. Between them lies a catalogue that serves old code and new code, so that everything but the
 * triggers that keep both shapes in step is a plain change from one catalogue to the next, and the way back is the same
 * read backwards.
 */
public final class Expansion {
    private final Catalog from;
    private final Catalog to;
    private final InPlace inPlace;
    private final Claims.Found found;
    private final Shadows shadows;
    private final Middle middle;
    private final OldNames oldNames;

    private Expansion(Catalog from, Catalog to, Intent intent, InPlace inPlace) {
        this.from = from;
        this.to = to;
        this.inPlace = inPlace;
        this.found = Claims.of(from, to, intent);
        this.shadows = found.shadows();
        this.middle = new Middle(found.base(), to, shadows);
        this.oldNames = new OldNames(from, found.renames());
    }

    /**
     * @param inPlace how plain changes are made
     */
    public static OnlinePlan plan(Catalog from, Catalog to, Intent intent, InPlace inPlace) {
        Catalog present = without(from, intent);
        Catalog wanted = without(to, intent);
        return new Expansion(present, wanted, intent, inPlace).plan(intent);
    }

    private static Catalog without(Catalog catalog, Intent intent) {
        return catalog.withTables(catalog.tables().stream()
                .filter(t -> !intent.external().contains(t.name()))
                .toList());
    }

    private OnlinePlan plan(Intent intent) {
        List<String> held = new Held(from, found, to).names();
        List<Change> forth = CatalogDiff.between(from, to, intent);
        List<Change> back = CatalogDiff.between(to, from, intent.reversed());
        if (held.isEmpty() || Tangles.any(from, to, forth, back)) {
            return new OnlinePlan(
                    new Release(List.of(), stages(forth, from, to), stages(back, to, from)), Release.EMPTY);
        }
        return new OnlinePlan(
                new Release(List.of(), expand(), expandBack()), new Release(held, contract(), contractBack()));
    }

    private List<Stage> stages(List<Change> changes, Catalog before, Catalog after) {
        return changes.isEmpty() ? List.of() : inPlace.stages(changes, before, after);
    }

    private List<Stage> expand() {
        Route route = new Route(inPlace, from);
        oldNames.rename().forEach(route::transaction);
        route.make(afterRenames(from, found.named(), found.renames()), found.base());
        route.reach(bare());
        sync(route, shadows, shadows, middle.catalog());
        route.reach(middle.catalog());
        return route.stages();
    }

    private List<Stage> expandBack() {
        Route route = new Route(inPlace, middle.catalog());
        route.reach(bare());
        shadows.tables().forEach(t -> route.transaction(dropped(shadows.of(t), true)));
        route.arrive(withoutBare());
        route.reach(found.base());
        oldNames.renameBack().forEach(route::transaction);
        Intent back = new Intent(found.renames(), Set.of()).reversed();
        route.make(afterRenames(found.named(), from, back.renames()), from);
        return route.stages();
    }

    private List<Stage> contract() {
        Route route = new Route(inPlace, middle.catalog());
        route.transaction(oldNames.drop());
        route.reach(middle.withoutOldForeignKeys());
        shadows.tables().forEach(t -> route.transaction(swap(t)));
        route.arrive(middle.swapped());
        route.reach(middle.ended());
        shadows.tables().forEach(t -> route.transaction(ended(t)));
        new LastNames(middle.toWithTemporaryNames(), to).forth().forEach(route::transaction);
        narrow(route, withTypes(to));
        route.reach(to);
        return route.stages();
    }

    /** Each is a change in two releases of its own, but nobody uses what goes any more, and one follows the other. */
    private void narrow(Route route, Catalog wide) {
        Catalog at = wide;
        for (NarrowedEnum type : NarrowedEnum.between(wide, to)) {
            OnlinePlan plan = plan(at, type.retyped(at), Intent.NONE, inPlace);
            plan.expand().up().forEach(route::add);
            plan.contract().up().forEach(route::add);
            route.transaction(type.takeName());
            at = type.narrowed(at);
        }
        route.arrive(at);
    }

    private List<Stage> contractBack() {
        if (shadows.all().stream().anyMatch(s -> s.back() == null)) {
            return List.of();
        }
        Route route = new Route(inPlace, to);
        route.reach(withTypes(to));
        new LastNames(middle.toWithTemporaryNames(), to).back().forEach(route::transaction);
        Catalog named = withTypes(middle.toWithTemporaryNames());
        route.arrive(named);
        Shadows followers = followers(Shadow::reversed);
        route.reach(withColumns(named, followers));
        sync(route, followers(s -> s), followers, named);
        route.reach(middle.beforeSwappingBack());
        shadows.tables().forEach(t -> route.transaction(swapBack(t)));
        route.arrive(middle.swappedBack());
        route.reach(middle.catalog());
        route.transaction(oldNames.keep());
        return route.stages();
    }

    /** What follows from new names but the names themselves. */
    private static List<Change> afterRenames(Catalog before, Catalog after, List<RenameChange> renames) {
        return CatalogDiff.between(before, after, new Intent(renames, Set.of())).stream()
                .filter(c -> !(c instanceof RenameChange))
                .toList();
    }

    private static void sync(Route route, Shadows kept, Shadows filled, Catalog catalog) {
        for (TableName table : kept.tables()) {
            Table of = catalog.table(table).orElseThrow();
            route.transaction(kept.of(table).stream()
                    .flatMap(s -> new Sync(s).create(of, kept.of(table)).stream())
                    .toList());
        }
        for (Shadow shadow : filled.all()) {
            PrimaryKey key = catalog.table(shadow.table()).orElseThrow().primaryKey();
            route.add(Sync.backfill(shadow, key == null ? List.of() : key.columns()));
        }
    }

    /** Columns that go together with what keeps them in step. */
    private static List<Statement> dropped(List<Shadow> of, boolean fresh) {
        List<Statement> statements = new ArrayList<>();
        of.forEach(s -> statements.addAll(new Sync(s).drop()));
        List<ColumnChange> drops = new ArrayList<>();
        of.forEach(s -> drops.add(new ColumnChange.DropColumn(s.table(), fresh ? s.fresh() : s.old())));
        statements.addAll(Ddl.statements(List.copyOf(drops)));
        return statements;
    }

    private List<Statement> ended(TableName table) {
        List<Shadow> followed = shadows.followed(table);
        if (followed.isEmpty()) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        followed.stream()
                .filter(s -> Counter.isOne(s.old()))
                .forEach(s -> statements.addAll(Counter.move(table, s.old(), s.end())));
        statements.addAll(dropped(followed, false));
        return statements;
    }

    private List<Statement> swap(TableName table) {
        return new Swap(table, shadows.of(table)).forth(key(found.base(), table), key(to, table));
    }

    private List<Statement> swapBack(TableName table) {
        Table of = middle.catalog().table(table).orElseThrow();
        return new Swap(table, shadows.of(table)).back(of, key(found.base(), table), key(to, table));
    }

    private @Nullable PrimaryKey key(Catalog catalog, TableName table) {
        return middle.movesKey(table)
                ? catalog.table(table).map(Table::primaryKey).orElse(null)
                : null;
    }

    /** Before the new code comes, with its columns and nothing on them. */
    private Catalog bare() {
        return withColumns(withoutBare(), shadows);
    }

    private Catalog withoutBare() {
        return new Catalog(
                middle.catalog().schemas(),
                middle.catalog().extensions(),
                middle.catalog().enums(),
                found.base().tables(),
                middle.catalog().types(),
                found.base().routines(),
                found.base().access());
    }

    private static Catalog withColumns(Catalog catalog, Shadows all) {
        return catalog.withTables(catalog.tables().stream()
                .map(t -> t.withColumns(Stream.concat(
                                t.columns().stream(), all.of(t.name()).stream().map(Shadow::bare))
                        .toList()))
                .toList());
    }

    /** For the way back: the old columns are those that appear. */
    private Shadows followers(UnaryOperator<Shadow> followed) {
        return new Shadows(
                shadows.all().stream()
                        .map(s -> s.hidden() ? s.swapped() : followed.apply(s))
                        .toList(),
                Map.of());
    }

    private Catalog withTypes(Catalog catalog) {
        Catalog ended = middle.ended();
        return new Catalog(
                catalog.schemas(),
                catalog.extensions(),
                ended.enums(),
                catalog.tables(),
                ended.types(),
                ended.routines(),
                catalog.access());
    }
}
