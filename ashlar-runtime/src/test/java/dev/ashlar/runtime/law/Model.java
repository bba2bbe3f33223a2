package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.law.Rules.Check;
import dev.ashlar.sql.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one call makes of a store, row by row, without a thought of statements. A rule that is broken is noted and the call goes
 * on, for PostgreSQL may meet another one first. Where the order of two parts of a call would matter, which the manual leaves
 * open, the call is {@link #isUnclear}.
 */
final class Model {
    /** A time that the call itself takes. */
    static final Object NOW = new Unknown(0);

    private final Store store;
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private final Set<Item> touched = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Item> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<List<Object>> left = new HashSet<>();
    private final Uniques uniques = new Uniques(this);
    private final Making making = new Making(this);
    private final Choice choice;
    private boolean unclear;

    Model(Store store) {
        this(store, new Choice(0));
    }

    Model(Store store, Choice choice) {
        this.store = store;
        this.choice = choice;
    }

    Choice choice() {
        return choice;
    }

    Making making() {
        return making;
    }

    Store store() {
        return store;
    }

    Set<Reason> reasons() {
        return reasons;
    }

    boolean isUnclear() {
        return unclear;
    }

    void leaveOpen() {
        unclear = true;
    }

    void leaveOpenIf(boolean open) {
        unclear |= open;
    }

    /** A row goes from this place to another: who looks there may come before or after. */
    void leaves(List<Object> place) {
        left.add(place);
    }

    boolean hasLeft(List<Object> place) {
        return left.contains(place);
    }

    boolean isTouched(Item item) {
        return touched.contains(item);
    }

    /** It has not been written after all. */
    void untouch(Item item) {
        touched.remove(item);
    }

    Uniques uniques() {
        return uniques;
    }

    void fail(Reason reason) {
        reasons.add(reason);
    }

    /** What is held to at the end of statements. */
    void finish() {
        for (Item item : List.copyOf(touched)) {
            Kind kind = store.kindOf(item);
            if (kind != null) {
                for (Way way : kind.ways()) {
                    if (way.isHere() && isBroken(item, way)) {
                        fail(Reason.missing(kind, way));
                    }
                }
                for (Check check : kind.rules().checks()) {
                    if (!check.holds().test(store, item)) {
                        fail(Reason.refused(kind, check));
                    }
                }
            }
        }
    }

    private boolean isBroken(Item item, Way way) {
        return way.sample().localColumns().stream().allMatch(column -> item.get(column) != null)
                && store.points(item, way).isEmpty();
    }

    /** The living row; null when there is none. */
    @Nullable
    Item find(Handle handle) {
        for (Item item : store.rows(handle.kind().name())) {
            if (handle.fits(item) && store.isAlive(handle.kind(), item)) {
                look(item);
                return item;
            }
        }
        uniques.miss(handle);
        return null;
    }

    boolean hasDead(Handle handle) {
        List<Item> dead = store.rows(handle.kind().name()).stream()
                .filter(row -> handle.fits(row) && !store.isAlive(handle.kind(), row))
                .toList();
        leaveOpenIf(dead.stream().anyMatch(this::isTouched)); // it may be looked for before it goes
        return !dead.isEmpty();
    }

    /** As {@code upsert} looks for it: two that look for a row that is not there may make it once. */
    @Nullable
    Item findOnce(Handle handle) {
        unclear |= uniques.isMissed(handle);
        return find(handle);
    }

    /** It may be looked at though the call made it. */
    void chose(Item item) {
        chosen.add(item);
    }

    void look(Item item) {
        unclear |= touched.contains(item) && !chosen.contains(item);
    }

    void touch(Item item) {
        unclear |= !touched.add(item);
    }

    /** A row that is there, and all that is in the change. */
    void update(Item item, RowChange change) {
        Kind kind = change.kind();
        Map<String, @Nullable Object> news = new LinkedHashMap<>();
        List<Runnable> after = new ArrayList<>();
        for (Nest nest : change.nests()) {
            if (nest.way().isHere()) {
                new Leads(this).settle(item, kind, nest.way(), nest.steps().get(0), news, after);
            }
        }
        for (Edit edit : change.edits()) {
            news.put(edit.column(), edit.loop().apply(item.get(edit.column())));
        }
        write(kind, item, news);
        after.forEach(Runnable::run);
        for (Nest nest : change.nests()) {
            if (!nest.way().isHere()) {
                new Ties(this, item, nest.way()).change(nest.steps());
            }
        }
    }

    boolean meets(@Nullable Filter filter, Item item) {
        look(item);
        try {
            return filter == null || unclear || filter.holds(store, item);
        } catch (ClassCastException e) {
            unclear = true; // a key that PostgreSQL has not made yet is compared
            return false;
        }
    }

    /** New values of a row; with none, and no version to count up, it is left alone. */
    void write(Kind kind, Item item, Map<String, @Nullable Object> news) {
        Column<?> version = kind.table().get().version();
        if (news.isEmpty() && version == null) {
            return;
        }
        touch(item);
        List<List<String>> keys = kind.uniques().stream()
                .filter(columns -> columns.stream().anyMatch(news::containsKey))
                .toList();
        List<List<String>> moved = keys.stream()
                .filter(columns -> Uniques.isMoved(item, columns, news))
                .toList();
        moved.forEach(columns -> uniques.release(kind, item, columns));
        item.values().putAll(news);
        compute(kind, item);
        if (version != null) {
            item.values().put(version.name(), (Integer) Objects.requireNonNull(item.get(version.name())) + 1);
        }
        hold(kind, item, moved);
    }

    /** What a row is held to as it is written; another tenant's row may not come of it. */
    void hold(Kind kind, Item item, List<List<String>> keys) {
        for (Attribute attribute : kind.attributes()) {
            if (!attribute.nullable() && item.get(attribute.column()) == null) {
                fail(Reason.required(kind));
            }
        }
        if (!store.isSeen(kind, item)) {
            fail(Reason.ofAnotherTenant(kind));
        }
        uniques.hold(kind, item, keys);
    }

    static void compute(Kind kind, Item item) {
        kind.rules().computed().forEach((column, value) -> item.values().put(column, value.apply(item)));
    }

    /** All that meet the condition. */
    List<Item> matching(Kind kind, @Nullable Filter filter, Collection<Item> rows) {
        List<Item> all = new ArrayList<>();
        for (Item item : rows) {
            if (store.isAlive(kind, item) && meets(filter, item)) {
                all.add(item);
            }
        }
        return all;
    }
}
