package dev.ashlar.runtime.law;

import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.law.Rules.Check;
import dev.ashlar.sql.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
    private final Uniques uniques = new Uniques(this);
    private int unknown;
    private boolean unclear;
    private final int choice;
    private int choices = 1;
    private boolean founds;
    private boolean fills;

    Model(Store store) {
        this(store, 0);
    }

    /** @param choice which of what a limit may leave, for no call says which rows it takes */
    Model(Store store, int choice) {
        this.store = store;
        this.choice = choice;
    }

    /** How many choices there are. */
    int choices() {
        return choices;
    }

    /** So many of the rows. */
    List<Item> some(List<Item> items, @Nullable Long limit) {
        if (limit == null || limit >= items.size()) {
            return items;
        }
        List<List<Item>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << items.size(); bits++) {
            if (Integer.bitCount(bits) == limit) {
                int these = bits;
                all.add(IntStream.range(0, items.size())
                        .filter(i -> (these >> i & 1) == 1)
                        .mapToObj(items::get)
                        .toList());
            }
        }
        choices = all.size();
        return all.get(choice);
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
        return store.rows(handle.kind().name()).stream()
                .anyMatch(row -> handle.fits(row) && !store.isAlive(handle.kind(), row));
    }

    /** As {@code upsert} looks for it: two that look for a row that is not there may make it once. */
    @Nullable
    Item findOnce(Handle handle) {
        unclear |= uniques.isMissed(handle);
        return find(handle);
    }

    void look(Item item) {
        unclear |= touched.contains(item) && !chosen.contains(item);
    }

    void touch(Item item) {
        unclear |= !touched.add(item);
    }

    /** A new row and all that is in it. */
    Item create(NewRow row, Map<String, @Nullable Object> pointed) {
        Kind kind = row.kind();
        Leads leads = new Leads(this);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        kind.attributes()
                .forEach(a -> values.put(a.column(), kind.rules().defaults().get(a.column())));
        values.putAll(row.values());
        values.putAll(pointed);
        for (Nest nest : row.nests()) {
            if (nest.way().isHere()) {
                Leads.point(values, nest.way(), leads.target(kind, nest.way(), nest.steps().get(0)));
            }
        }
        String tenantKey = kind.tenantKey();
        if (tenantKey != null && values.get(tenantKey) == null) {
            values.put(tenantKey, store.tenant());
            leaveOpenIfFounded(kind);
        }
        if (values.get("id") == null) {
            values.put("id", new Unknown(++unknown));
        }
        Item item = new Item(values);
        compute(kind, item);
        store.add(kind, item);
        touch(item);
        hold(kind, item, kind.uniques());
        for (Nest nest : row.nests()) {
            if (!nest.way().isHere()) {
                new Ties(this, item, nest.way()).make(nest.steps());
            }
        }
        return item;
    }

    /** A tenant that is made in the call which also makes rows that the scope puts into it may come before or after them. */
    private void leaveOpenIfFounded(Kind kind) {
        if (kind.isTenant()) {
            founds = true;
        } else {
            fills = true;
        }
        unclear |= founds && fills;
    }

    /** As {@code connectOrCreate} does. */
    Item choose(Handle handle, NewRow row, Map<String, @Nullable Object> pointed) {
        unclear |= uniques.isMissed(handle);
        Item there = find(handle);
        if (there != null) {
            new Trial(this).create(filled(handle, row), Map.of());
            return there;
        }
        uniques.forget(handle);
        unclear |= hasDead(handle);
        Item made = create(filled(handle, row), pointed);
        chosen.add(made);
        if (!handle.fits(made)) {
            uniques.miss(handle);
        }
        return made;
    }

    /** A row, unless a unique key is taken or it would overlap with another; then null. */
    @Nullable
    Item createMissing(NewRow row, Map<String, @Nullable Object> pointed) {
        Set<Reason> before = Set.copyOf(reasons);
        Store sound = store.copy();
        Item made = create(row, pointed);
        Set<Reason> more = new LinkedHashSet<>(reasons);
        more.removeAll(before);
        boolean overlaps = row.kind().rules().checks().stream()
                .anyMatch(check ->
                        check.rule().endsWith("_excl") && !check.holds().test(store, made));
        if (!overlaps
                && more.stream()
                        .noneMatch(reason -> reason.type() == UniqueViolation.class
                                && reason.table().equals(row.kind().name()))) {
            return made;
        }
        unclear |= more.size() > 1 || sound.size() + 1 != store.size();
        reasons.removeAll(more);
        touched.remove(made);
        store.remove(row.kind(), made);
        return null;
    }

    /** What the row leaves out of the key is taken from it. */
    static NewRow filled(Handle handle, NewRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
        handle.fill(values);
        return new NewRow(row.kind(), values, row.nests());
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
        List<List<String>> moved =
                keys.stream().filter(columns -> Uniques.isMoved(item, columns, news)).toList();
        moved.forEach(columns -> uniques.release(kind, item, columns));
        item.values().putAll(news);
        compute(kind, item);
        if (version != null) {
            item.values().put(version.name(), (Integer) Objects.requireNonNull(item.get(version.name())) + 1);
        }
        hold(kind, item, moved);
    }

    /** What a row is held to as it is written; another tenant's row may not come of it. */
    private void hold(Kind kind, Item item, List<List<String>> keys) {
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

    private static void compute(Kind kind, Item item) {
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
