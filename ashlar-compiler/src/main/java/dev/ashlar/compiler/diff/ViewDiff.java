package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Views. PostgreSQL changes no column that a view reads, so such views step aside and come back, with those that read them;
 * one made by hand comes back as it was. One whose columns stay, or get more at their end, is replaced.
 */
final class ViewDiff {
    private final Catalog from;
    private final Catalog to;
    private final Steps steps;
    private final Altered altered;
    private final Set<TableName> dropped = new HashSet<>();

    ViewDiff(Catalog from, Catalog to, Steps steps, Altered altered) {
        this.from = from;
        this.to = to;
        this.steps = steps;
        this.altered = altered;
    }

    void run() {
        List<View> before = ViewOrder.of(from.routines().views());
        before.stream().filter(this::goes).forEach(v -> dropped.add(v.name()));
        List<View> last = new ArrayList<>(before);
        Collections.reverse(last);
        last.stream()
                .filter(v -> dropped.contains(v.name()))
                .forEach(v -> steps.add(Phase.DROP_VIEWS, new ViewChange.DropView(v)));
        ViewOrder.of(after(before)).forEach(this::ensure);
    }

    /** What is wanted, and what was made by hand and only stepped aside. */
    private List<View> after(List<View> before) {
        List<View> after = new ArrayList<>(to.routines().views().stream()
                .filter(v -> v.declared() || from.routines().view(v.name()).isPresent() || from.equals(Catalog.EMPTY))
                .toList());
        before.stream()
                .filter(v -> dropped.contains(v.name()) && !v.declared())
                .filter(v -> to.routines().view(v.name()).isEmpty()
                        && to.table(v.name()).isEmpty())
                .forEach(after::add);
        return after;
    }

    private boolean goes(View view) {
        Optional<View> wanted = to.routines().view(view.name());
        boolean unwanted =
                wanted.isEmpty() && (view.declared() || to.table(view.name()).isPresent());
        if (wanted.isEmpty() && !unwanted && isLost(view)) {
            return false;
        }
        return unwanted
                || stepsAside(view)
                || wanted.filter(w -> !fits(view, w)).isPresent();
    }

    private boolean stepsAside(View view) {
        return altered.isReadBy(view)
                || altered.calls(view.definition())
                || dropped.stream().anyMatch(view::reads)
                || readsGoneTable(view);
    }

    /** Whether it was made by hand and cannot come back: PostgreSQL then says what still needs the table or column. */
    private boolean isLost(View view) {
        return altered.losesFor(view) || readsGoneTable(view);
    }

    private boolean readsGoneTable(View view) {
        return from.tables().stream().map(Table::name).anyMatch(t -> to.table(t).isEmpty() && view.reads(t));
    }

    private static boolean fits(View before, View after) {
        return same(before, after) || replaces(before, after);
    }

    private static boolean same(View before, View after) {
        return before.materialized() == after.materialized()
                && before.definition().equals(after.definition())
                && before.options().equals(after.options());
    }

    /** CREATE OR REPLACE keeps the columns that are there, and may add to them. */
    private static boolean replaces(View before, View after) {
        return !before.materialized()
                && !after.materialized()
                && !before.columns().isEmpty()
                && before.columns().size() <= after.columns().size()
                && after.columns().subList(0, before.columns().size()).equals(before.columns());
    }

    private void ensure(View wanted) {
        Optional<View> present = from.routines().view(wanted.name()).filter(v -> !dropped.contains(v.name()));
        boolean stays = present.filter(v -> same(v, wanted)).isPresent();
        if (!stays) {
            steps.add(Phase.VIEWS, new ViewChange.CreateView(wanted, present.isPresent()));
        }
        boolean told = present.isPresent()
                ? present.get().declared() == wanted.declared()
                        && Objects.equals(present.get().comment(), wanted.comment())
                : !wanted.declared() && wanted.comment() == null;
        if (!told) {
            steps.add(Phase.COMMENTS, new ViewChange.CommentView(wanted));
        }
        View bare = present.orElse(null);
        new IndexDiff(
                        table(wanted, bare == null ? List.of() : bare.indexes()),
                        table(wanted, wanted.indexes()),
                        steps,
                        altered)
                .run();
        new TriggerDiff(wanted.name(), bare == null ? List.of() : bare.triggers(), wanted.triggers(), steps, altered)
                .run();
    }

    private static Table table(View view, List<Index> indexes) {
        return new Table(view.name(), List.of(), null, indexes, List.of(), List.of(), RowSecurity.NONE, null);
    }
}
