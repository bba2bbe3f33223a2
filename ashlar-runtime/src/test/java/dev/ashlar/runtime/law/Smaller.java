package dev.ashlar.runtime.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts of a write with one part left out each, the largest parts first. */
final class Smaller {
    private Smaller() {}

    /** One element left out, or one made smaller. */
    static <V> List<List<V>> lists(List<V> all, Function<V, List<V>> smaller) {
        List<List<V>> lists = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<V> rest = new ArrayList<>(all);
            rest.remove(i);
            lists.add(rest);
        }
        for (int i = 0; i < all.size(); i++) {
            for (V less : smaller.apply(all.get(i))) {
                List<V> same = new ArrayList<>(all);
                same.set(i, less);
                lists.add(same);
            }
        }
        return lists;
    }

    static List<NewRow> of(NewRow row) {
        List<NewRow> rows = new ArrayList<>();
        nests(row.nests()).forEach(nests -> rows.add(new NewRow(row.kind(), row.values(), nests)));
        for (Attribute attribute : row.kind().attributes()) {
            if (row.values().containsKey(attribute.column())
                    && !row.kind().rules().isNeeded(attribute)) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
                values.remove(attribute.column());
                rows.add(new NewRow(row.kind(), values, row.nests()));
            }
        }
        return rows;
    }

    static List<RowChange> of(RowChange change) {
        List<RowChange> changes = new ArrayList<>();
        nests(change.nests()).forEach(nests -> changes.add(new RowChange(change.kind(), change.edits(), nests)));
        lists(change.edits(), edit -> List.of())
                .forEach(edits -> changes.add(new RowChange(change.kind(), edits, change.nests())));
        return changes;
    }

    private static List<List<Nest>> nests(List<Nest> nests) {
        return lists(
                nests,
                nest -> lists(nest.steps(), Smaller::of).stream()
                        .filter(steps -> !steps.isEmpty())
                        .map(steps -> new Nest(nest.way(), steps))
                        .toList());
    }

    private static List<Step> of(Step step) {
        if (step instanceof Step.Make make) {
            return of(make.row()).stream().<Step>map(Step.Make::new).toList();
        }
        if (step instanceof Step.ConnectOrMake choice) {
            return of(choice.row()).stream()
                    .<Step>map(row -> new Step.ConnectOrMake(choice.key(), row))
                    .toList();
        }
        if (step instanceof Step.Renew renew) {
            return of(renew.change()).stream()
                    .<Step>map(change -> new Step.Renew(renew.which(), change))
                    .toList();
        }
        if (step instanceof Step.RenewAll all) {
            return of(all.change()).stream()
                    .<Step>map(change -> new Step.RenewAll(all.filter(), change))
                    .toList();
        }
        return step instanceof Step.RenewOrMake choice ? orMake(choice) : rest(step);
    }

    private static List<Step> orMake(Step.RenewOrMake choice) {
        List<Step> steps = new ArrayList<>();
        of(choice.row()).forEach(row -> steps.add(new Step.RenewOrMake(choice.which(), row, choice.change())));
        of(choice.change()).forEach(change -> steps.add(new Step.RenewOrMake(choice.which(), choice.row(), change)));
        return steps;
    }

    private static List<Step> rest(Step step) {
        if (step instanceof Step.MakeMissing missing) {
            return lists(missing.rows(), Smaller::of).stream()
                    .<Step>map(Step.MakeMissing::new)
                    .toList();
        }
        return step instanceof Step.Keep kept
                ? lists(kept.keys(), key -> List.of()).stream()
                        .<Step>map(Step.Keep::new)
                        .toList()
                : List.of();
    }
}
