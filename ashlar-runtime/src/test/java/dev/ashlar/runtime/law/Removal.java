package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.law.Rules.OnDelete;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows that go and come back, with what hangs on them. */
record Removal(Model model) {
    /** For good or softly, as the model says. */
    void remove(Kind kind, Item item) {
        removeAll(kind, List.of(item));
    }

    void removeAll(Kind kind, List<Item> items) {
        Column<?> deleted = kind.table().get().softDelete();
        if (deleted == null) {
            items.forEach(item -> removeForGood(kind, item));
            return;
        }
        for (Item item : items) {
            Map<String, @Nullable Object> mark = new LinkedHashMap<>();
            mark.put(deleted.name(), Model.NOW);
            kind.uniques().stream()
                    .filter(columns -> kind.rules().living().contains(kind.rule(columns)))
                    .forEach(columns -> model.uniques().release(kind, item, columns));
            model.write(kind, item, mark);
        }
        for (Item item : items) {
            for (Relation<?> relation : kind.table().get().cascades()) {
                Kind child = Kinds.named(relation.target().name());
                removeAll(child, model.store().follow(relation, item));
            }
        }
    }

    /** What was deleted in the same moment as a row that it hangs on comes back with it. */
    void restore(Kind kind, Item item) {
        Column<?> deleted = kind.table().get().softDelete();
        Object then = item.get(Objects.requireNonNull(deleted).name());
        if (then == null) {
            return; // it came back with another
        }
        Map<String, @Nullable Object> alive = new LinkedHashMap<>();
        alive.put(deleted.name(), null);
        model.write(kind, item, alive);
        for (List<String> columns : kind.uniques()) {
            if (model.uniques().isTaken(kind, item, columns)) {
                model.fail(Reason.unique(kind, kind.rule(columns), columns));
            }
        }
        for (Relation<?> relation : kind.table().get().cascades()) {
            Kind child = Kinds.named(relation.target().name());
            String time =
                    Objects.requireNonNull(child.table().get().softDelete()).name();
            for (Item there : model.store().points(item, relation)) {
                Object its = there.get(time);
                if (its != null && moment(its).equals(moment(then))) {
                    restore(child, there);
                }
            }
        }
    }

    private static Object moment(Object time) {
        return time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : time;
    }

    void removeForGood(Kind kind, Item item) {
        if (!model.store().remove(kind, item)) {
            return;
        }
        model.touch(item);
        kind.uniques().forEach(columns -> model.uniques().release(kind, item, columns));
        model.store().unlink(kind, item);
        for (Kind child : model.store().kinds()) {
            for (Way way : child.ways()) {
                if (way.isHere() && way.to().equals(kind.name())) {
                    leave(child, way, item);
                }
            }
        }
    }

    private void leave(Kind child, Way way, Item gone) {
        OnDelete action = child.rules().removed().get(way.name());
        for (Item row : List.copyOf(model.store().all(child.name()))) {
            if (!model.store().matches(way, row, gone)) {
                continue;
            }
            if (action == OnDelete.CASCADE) {
                removeForGood(child, row);
            } else if (action == OnDelete.SET_NULL) {
                model.touch(row);
                Leads.point(row.values(), way, null);
            } else {
                model.fail(Reason.remains(child));
            }
        }
    }
}
