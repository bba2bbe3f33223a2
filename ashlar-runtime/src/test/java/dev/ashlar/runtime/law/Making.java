package dev.ashlar.runtime.law;

import dev.ashlar.runtime.error.UniqueViolation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** New rows of one call. */
final class Making {
    private final Model model;
    private int unknown;
    private boolean founds;
    private boolean fills;

    Making(Model model) {
        this.model = model;
    }

    /** A new row and all that is in it. */
    Item create(NewRow row, Map<String, @Nullable Object> pointed) {
        Kind kind = row.kind();
        Leads leads = new Leads(model);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        kind.attributes()
                .forEach(a -> values.put(a.column(), kind.rules().defaults().get(a.column())));
        values.putAll(row.values());
        model.leaveOpenIf(isTorn(row));
        values.putAll(pointed);
        for (Nest nest : row.nests()) {
            if (nest.way().isHere()) {
                Leads.point(
                        values,
                        nest.way(),
                        leads.target(kind, nest.way(), nest.steps().get(0)));
            }
        }
        String tenantKey = kind.tenantKey();
        if (tenantKey != null && values.get(tenantKey) == null) {
            values.put(tenantKey, model.store().tenant());
            leaveOpenIfFounded(kind);
        }
        if (values.get("id") == null) {
            values.put("id", new Unknown(++unknown));
        }
        Item item = new Item(values);
        Model.compute(kind, item);
        model.store().add(kind, item);
        model.touch(item);
        model.hold(kind, item, kind.uniques());
        for (Nest nest : row.nests()) {
            if (!nest.way().isHere()) {
                new Ties(model, item, nest.way()).make(nest.steps());
            }
        }
        return item;
    }

    /** Put into another tenant, and linked to rows of this one. */
    private boolean isTorn(NewRow row) {
        Object whose = row.values().get(String.valueOf(row.kind().tenantKey()));
        return whose != null
                && !whose.equals(model.store().tenant())
                && row.nests().stream().anyMatch(nest -> nest.way().isWithinTenant());
    }

    /** A tenant that is made in the call which also makes rows that the scope puts into it may come before or after them. */
    private void leaveOpenIfFounded(Kind kind) {
        if (kind.isTenant()) {
            founds = true;
        } else {
            fills = true;
        }
        model.leaveOpenIf(founds && fills);
    }

    /** As {@code connectOrCreate} does. */
    Item choose(Handle handle, NewRow row, Map<String, @Nullable Object> pointed) {
        model.leaveOpenIf(model.uniques().isMissed(handle));
        Item there = model.find(handle);
        if (there != null) {
            new Trial(model).create(filled(handle, row), Map.of());
            return there;
        }
        model.uniques().forget(handle);
        model.leaveOpenIf(model.hasDead(handle));
        Item made = create(filled(handle, row), pointed);
        model.chose(made);
        if (!handle.fits(made)) {
            model.uniques().miss(handle);
        }
        return made;
    }

    /** A row, unless a unique key is taken or it would overlap with another; then null. */
    @Nullable
    Item createMissing(NewRow row, Map<String, @Nullable Object> pointed) {
        Set<Reason> before = Set.copyOf(model.reasons());
        Store sound = model.store().copy();
        Item made = create(row, pointed);
        Set<Reason> more = new LinkedHashSet<>(model.reasons());
        more.removeAll(before);
        boolean overlaps = row.kind().rules().checks().stream()
                .anyMatch(check ->
                        check.rule().endsWith("_excl") && !check.holds().test(model.store(), made));
        if (!overlaps
                && more.stream()
                        .noneMatch(reason -> reason.type() == UniqueViolation.class
                                && reason.table().equals(row.kind().name()))) {
            return made;
        }
        model.leaveOpenIf(more.size() > 1 || sound.size() + 1 != model.store().size());
        model.reasons().removeAll(more);
        model.untouch(made);
        model.store().remove(row.kind(), made);
        return null;
    }

    /** What the row leaves out of the key is taken from it. */
    static NewRow filled(Handle handle, NewRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
        handle.fill(values);
        return new NewRow(row.kind(), values, row.nests());
    }
}
