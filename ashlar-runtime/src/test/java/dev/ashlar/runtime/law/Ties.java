package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one call does along a relation whose other rows point to this one, or are linked by a junction. */
record Ties(Model model, Item item, Way way) {
    /** Of a row that is new. */
    void make(List<Step> steps) {
        steps.forEach(this::add);
        each(steps, Step.MakeMissing.class, missing -> missing.rows().forEach(this::makeMissing));
    }

    /** What is let go first, then what goes, what is changed, and what comes. */
    void change(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Keep kept) {
                keep(kept.keys());
            } else if (!way.isMany()) {
                replace(step);
            }
        }
        each(steps, Step.Disconnect.class, gone -> cut(gone.which()));
        each(
                steps,
                Step.Remove.class,
                gone -> present(gone.which(), there -> new Removal(model).remove(kind(), there)));
        each(
                steps,
                Step.RemoveAll.class,
                all -> matching(all.filter()).forEach(there -> new Removal(model).remove(kind(), there)));
        each(steps, Step.Renew.class, this::renew);
        each(
                steps,
                Step.RenewAll.class,
                all -> matching(all.filter()).forEach(there -> model.update(there, all.change())));
        each(steps, Step.RenewOrMake.class, this::renewOrMake);
        for (Step step : steps) {
            if (step instanceof Step.Keep kept) {
                kept.keys().forEach(this::attach);
            } else {
                add(step);
            }
        }
        each(steps, Step.MakeMissing.class, missing -> missing.rows().forEach(this::makeMissing));
    }

    private static <S extends Step> void each(List<Step> steps, Class<S> type, java.util.function.Consumer<S> work) {
        steps.stream().filter(type::isInstance).map(type::cast).forEach(work);
    }

    /** Who comes to a place for one row takes it. */
    private void replace(Step step) {
        if (step instanceof Step.Make) {
            keep(List.of());
        } else if (step instanceof Step.Connect connect) {
            keep(List.of(connect.key()));
        } else if (step instanceof Step.ConnectOrMake choice) {
            keep(List.of(choice.key()));
        }
    }

    private void add(Step step) {
        if (step instanceof Step.Make make) {
            link(model.making().create(make.row(), pointing()));
        } else if (step instanceof Step.Connect connect) {
            attach(connect.key());
        } else if (step instanceof Step.ConnectOrMake choice) {
            choose(choice);
        }
    }

    private void choose(Step.ConnectOrMake choice) {
        if (model.store().isHidden(choice.key())) { // its key is taken, and it cannot be linked
            model.fail(Reason.notFound(kind()));
        }
        if (isJunction()) {
            link(model.making().choose(choice.key(), choice.row(), Map.of()));
        } else if (model.find(choice.key()) != null) {
            new Trial(model).create(Making.filled(choice.key(), choice.row()), pointing());
            attach(choice.key());
        } else {
            model.making().choose(choice.key(), choice.row(), pointing());
        }
    }

    /** All or nothing of each row: a unique key that is taken leaves it out. */
    private void makeMissing(NewRow row) {
        Item made = model.making().createMissing(row, pointing());
        if (made != null) {
            link(made);
        }
    }

    private void attach(Handle handle) {
        boolean dead = model.hasDead(handle);
        Item there = model.find(handle);
        if (there == null) {
            model.fail(Reason.notFound(kind()));
            if (isJunction() && !dead) {
                model.fail(Reason.ofJunction(way));
            }
        } else if (isJunction()) {
            link(there);
        } else {
            model.leaves(place(there, way.sample().targetColumns()));
            model.write(kind(), there, pointing());
        }
    }

    /** Which rows are linked by the relation: those that have these values. */
    private List<Object> place(Item row, List<String> columns) {
        List<Object> place = new ArrayList<>(List.of(way.sample().owner().name(), way.name()));
        columns.forEach(column -> place.add(String.valueOf(row.get(column))));
        return place;
    }

    /** In a junction; a foreign key is in the row already. */
    private void link(Item there) {
        if (isJunction()) {
            model.store().link(way, item, there);
        }
    }

    private void keep(List<Handle> handles) {
        for (Item there : List.copyOf(linked())) {
            if (handles.stream().noneMatch(handle -> handle.fits(there))) {
                release(there);
            }
        }
    }

    private void release(Item there) {
        if (isJunction()) {
            model.store().unlink(way, item, there);
        } else {
            Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
            targets().forEach(column -> nothing.put(column, null));
            model.write(kind(), there, nothing);
        }
    }

    /** A key shared with the tenant stays, unless there is no other. */
    private List<String> targets() {
        List<String> own = way.sample().targetColumns().stream()
                .filter(column -> !column.equals(kind().tenantKey()))
                .toList();
        return own.isEmpty() ? way.sample().targetColumns() : own;
    }

    private void cut(Step.Which which) {
        Item there = pick(which);
        if (there != null) {
            release(there);
        }
    }

    private void present(Step.Which which, java.util.function.Consumer<Item> work) {
        Item there = pick(which);
        if (there == null) {
            model.fail(Reason.notConnected(kind()));
        } else {
            work.accept(there);
        }
    }

    private void renew(Step.Renew one) {
        Item there = pick(one.which());
        if (there == null) {
            model.fail(Reason.notConnected(kind()));
            new Trial(model).lead(one.change());
        } else {
            model.update(there, one.change());
        }
    }

    private void renewOrMake(Step.RenewOrMake choice) {
        Item there = pick(choice.which());
        if (there != null) {
            model.update(there, choice.change());
            return;
        }
        if (choice.which().key() == null && choice.which().filter() != null) {
            keep(List.of());
        }
        Handle key = choice.which().key();
        link(model.making().create(key == null ? choice.row() : Making.filled(key, choice.row()), pointing()));
    }

    /** The row that is linked and meant; null when there is none. */
    private @Nullable Item pick(Step.Which which) {
        Handle key = which.key();
        if (key != null) {
            Item there = model.find(key);
            return there != null && linked().stream().anyMatch(one -> one == there) ? there : null;
        }
        return matching(which.filter()).stream().findFirst().orElse(null);
    }

    private List<Item> matching(@Nullable Filter filter) {
        return model.matching(kind(), filter, linked());
    }

    private List<Item> linked() {
        model.leaveOpenIf(model.hasLeft(place(item, way.sample().localColumns())));
        return new ArrayList<>(model.store().points(item, way).stream()
                .filter(there -> model.store().isAlive(kind(), there))
                .toList());
    }

    /** What rows of the other table point here with. */
    private Map<String, @Nullable Object> pointing() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (!isJunction()) {
            for (int i = 0; i < way.sample().targetColumns().size(); i++) {
                String here = way.sample().localColumns().get(i);
                values.put(way.sample().targetColumns().get(i), Objects.requireNonNull(item.get(here)));
            }
        }
        return values;
    }

    private boolean isJunction() {
        return way.sample().junction() != null;
    }

    private Kind kind() {
        return Kinds.named(way.to());
    }
}
