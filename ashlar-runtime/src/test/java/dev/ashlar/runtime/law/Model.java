package dev.ashlar.runtime.law;

import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.law.Rules.Check;
import dev.ashlar.runtime.law.Rules.OnDelete;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
    private final Set<List<Object>> claimed = new HashSet<>();
    private final Set<List<Object>> released = new HashSet<>();
    private final List<Handle> missed = new ArrayList<>();
    private int unknown;
    private boolean unclear;

    Model(Store store) {
        this.store = store;
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
        List<Object> key = new ArrayList<>(List.of(handle.kind().rule(handle.columns())));
        handle.values().forEach(value -> key.add(String.valueOf(value)));
        unclear |= released.contains(key);
        missed.add(handle);
        return null;
    }

    private boolean hasDead(Handle handle) {
        return store.rows(handle.kind().name()).stream()
                .anyMatch(row -> handle.fits(row) && !store.isAlive(handle.kind(), row));
    }

    /** As {@code upsert} looks for it: two that look for a row that is not there may make it once. */
    @Nullable
    Item findOnce(Handle handle) {
        unclear |= missed.contains(handle);
        return find(handle);
    }

    private void look(Item item) {
        unclear |= touched.contains(item) && !chosen.contains(item);
    }

    private void touch(Item item) {
        unclear |= !touched.add(item);
    }

    /** A new row and all that is in it. */
    Item create(NewRow row, Map<String, @Nullable Object> pointed) {
        Kind kind = row.kind();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        kind.attributes()
                .forEach(a -> values.put(a.column(), kind.rules().defaults().get(a.column())));
        values.putAll(row.values());
        values.putAll(pointed);
        for (Nest nest : row.nests()) {
            if (nest.way().isHere()) {
                point(values, nest.way(), target(kind, nest.way(), nest.steps().get(0)));
            }
        }
        if (values.get("id") == null) {
            values.put("id", new Unknown(++unknown));
        }
        Item item = new Item(values);
        compute(kind, item);
        store.rows(kind.name()).add(item);
        touch(item);
        hold(kind, item, kind.uniques());
        for (Nest nest : row.nests()) {
            if (!nest.way().isHere()) {
                new Ties(this, item, nest.way()).make(nest.steps());
            }
        }
        return item;
    }

    /** As {@code connectOrCreate} does. */
    Item choose(Handle handle, NewRow row, Map<String, @Nullable Object> pointed) {
        unclear |= missed.contains(handle);
        Item there = find(handle);
        if (there != null) {
            tryOut(filled(handle, row));
            return there;
        }
        missed.remove(handle);
        unclear |= hasDead(handle);
        Item made = create(filled(handle, row), pointed);
        chosen.add(made);
        if (!handle.fits(made)) {
            missed.add(handle);
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
        store.rows(row.kind().name()).removeIf(one -> one == made);
        return null;
    }

    /** What the row leaves out of the key is taken from it. */
    static NewRow filled(Handle handle, NewRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
        handle.fill(values);
        return new NewRow(row.kind(), values, row.nests());
    }

    private @Nullable Item target(Kind kind, Way way, Step step) {
        if (step instanceof Step.Make make) {
            return create(make.row(), Map.of());
        }
        if (step instanceof Step.ConnectOrMake choice) {
            return choose(choice.key(), choice.row(), Map.of());
        }
        Handle handle = ((Step.Connect) step).key();
        unclear |= hasDead(handle); // a key that is the foreign key is not looked up
        Item there = find(handle);
        if (there == null) {
            fail(Reason.notFound(handle.kind()));
            fail(Reason.missing(kind, way));
        }
        return there;
    }

    static void point(Map<String, @Nullable Object> values, Way way, @Nullable Item there) {
        List<String> here = way.sample().localColumns();
        for (int i = 0; i < here.size(); i++) {
            values.put(
                    here.get(i),
                    there == null
                            ? null
                            : there.get(way.sample().targetColumns().get(i)));
        }
    }

    /** A row that is there, and all that is in the change. */
    void update(Item item, RowChange change) {
        Kind kind = change.kind();
        Map<String, @Nullable Object> news = new LinkedHashMap<>();
        List<Runnable> after = new ArrayList<>();
        for (Nest nest : change.nests()) {
            if (nest.way().isHere()) {
                settle(item, kind, nest.way(), nest.steps().get(0), news, after);
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

    private void settle(
            Item item, Kind kind, Way way, Step step, Map<String, @Nullable Object> news, List<Runnable> after) {
        Item there = store.points(item, way).stream()
                .filter(to -> store.isAlive(Kinds.named(way.to()), to))
                .findFirst()
                .orElse(null);
        if (there != null && !(step instanceof Step.Connect)) {
            look(there);
        }
        if (step instanceof Step.Renew renew) {
            renew(way, there, renew.which(), () -> update(Objects.requireNonNull(there), renew.change()), after);
            if (there == null) {
                tryOut(renew.change());
            }
        } else if (step instanceof Step.Remove remove) {
            renew(
                    way,
                    there,
                    remove.which(),
                    () -> remove(Kinds.named(way.to()), Objects.requireNonNull(there)),
                    after);
            point(news, way, null);
        } else if (step instanceof Step.Disconnect gone) {
            if (gone.which().filter() == null
                    || (there != null && meets(gone.which().filter(), there))) {
                point(news, way, null);
            }
        } else if (step instanceof Step.RenewOrMake choice) {
            if (there != null && meets(choice.which().filter(), there)) {
                after.add(() -> update(there, choice.change()));
            } else {
                point(news, way, create(choice.row(), Map.of()));
            }
        } else {
            point(news, way, target(kind, way, step));
        }
    }

    private void renew(Way way, @Nullable Item there, Step.Which which, Runnable work, List<Runnable> after) {
        if (there == null || !meets(which.filter(), there)) {
            fail(Reason.notConnected(Kinds.named(way.to())));
        } else {
            after.add(work);
        }
    }

    boolean meets(@Nullable Filter filter, Item item) {
        look(item);
        return filter == null || unclear || filter.holds(store, item);
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
                keys.stream().filter(columns -> isMoved(item, columns, news)).toList();
        moved.forEach(columns -> release(kind, item, columns));
        item.values().putAll(news);
        compute(kind, item);
        if (version != null) {
            item.values().put(version.name(), (Integer) Objects.requireNonNull(item.get(version.name())) + 1);
        }
        hold(kind, item, moved);
    }

    private static void compute(Kind kind, Item item) {
        kind.rules().computed().forEach((column, value) -> item.values().put(column, value.apply(item)));
    }

    private static boolean isMoved(Item item, List<String> columns, Map<String, @Nullable Object> news) {
        return columns.stream().anyMatch(c -> news.containsKey(c) && !Objects.equals(news.get(c), item.get(c)));
    }

    /** A value that is let go and taken in one call may be taken first. */
    private void release(Kind kind, Item item, List<String> columns) {
        List<Object> key = key(kind, item, columns);
        unclear |= claimed.contains(key);
        released.add(key);
    }

    private void hold(Kind kind, Item item, List<List<String>> uniques) {
        for (Attribute attribute : kind.attributes()) {
            if (!attribute.nullable() && item.get(attribute.column()) == null) {
                fail(Reason.required(kind));
            }
        }
        for (List<String> columns : uniques) {
            if (columns.stream().allMatch(column -> item.get(column) != null)) {
                List<Object> key = key(kind, item, columns);
                unclear |= released.contains(key);
                claimed.add(key);
                if (isTaken(kind, item, columns)) {
                    fail(Reason.unique(kind, kind.rule(columns), columns));
                }
            }
        }
        for (Handle handle : missed) {
            unclear |= handle.kind().equals(kind) && handle.fits(item);
        }
    }

    boolean isTaken(Kind kind, Item item, List<String> columns) {
        boolean living = kind.rules().living().contains(kind.rule(columns));
        if (living && !store.isAlive(kind, item)) {
            return false;
        }
        return store.rows(kind.name()).stream()
                .filter(other -> other != item && (!living || store.isAlive(kind, other)))
                .anyMatch(other -> columns.stream().allMatch(c -> Objects.equals(item.get(c), other.get(c))));
    }

    private static List<Object> key(Kind kind, Item item, List<String> columns) {
        List<Object> key = new ArrayList<>(List.of(kind.rule(columns)));
        columns.forEach(column -> key.add(String.valueOf(item.get(column))));
        return key;
    }

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
            mark.put(deleted.name(), NOW);
            kind.uniques().stream()
                    .filter(columns -> kind.rules().living().contains(kind.rule(columns)))
                    .forEach(columns -> release(kind, item, columns));
            write(kind, item, mark);
        }
        for (Item item : items) {
            for (Relation<?> relation : kind.table().get().cascades()) {
                Kind child = Kinds.named(relation.target().name());
                removeAll(child, store.follow(relation, item));
            }
        }
    }

    /** What was deleted in the same moment as a row that it hangs on comes back with it. */
    void restore(Kind kind, Item item) {
        Column<?> deleted = kind.table().get().softDelete();
        Object then =
                Objects.requireNonNull(item.get(Objects.requireNonNull(deleted).name()));
        Map<String, @Nullable Object> alive = new LinkedHashMap<>();
        alive.put(deleted.name(), null);
        write(kind, item, alive);
        for (List<String> columns : kind.uniques()) {
            if (isTaken(kind, item, columns)) {
                fail(Reason.unique(kind, kind.rule(columns), columns));
            }
        }
        for (Relation<?> relation : kind.table().get().cascades()) {
            Kind child = Kinds.named(relation.target().name());
            String time =
                    Objects.requireNonNull(child.table().get().softDelete()).name();
            for (Item there : store.points(item, relation)) {
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

    /** What PostgreSQL says of a new row before it sees that the row is there already. */
    void tryOut(NewRow row) {
        tryOut(row, Map.of());
    }

    void tryOut(NewRow row, Map<String, @Nullable Object> pointed) {
        Model model = new Model(store.copy());
        model.create(row, pointed);
        model.finish();
        unclear |= model.unclear || model.reasons.stream().anyMatch(reason -> reason.type() != UniqueViolation.class);
    }

    /** What may be wrong with the rows that one that is not there would point to: they may be looked for first. */
    void tryOut(RowChange change) {
        Model model = new Model(store.copy());
        for (Nest nest : change.nests()) {
            Step step = nest.steps().get(0);
            if (nest.way().isHere() && step instanceof Step.RenewOrMake choice) {
                model.create(choice.row(), Map.of());
            } else if (nest.way().isHere()
                    && (step instanceof Step.Make
                            || step instanceof Step.Connect
                            || step instanceof Step.ConnectOrMake)) {
                model.target(change.kind(), nest.way(), step);
            }
        }
        model.finish();
        unclear |= model.unclear;
        reasons.addAll(model.reasons);
    }

    void removeForGood(Kind kind, Item item) {
        if (!store.rows(kind.name()).removeIf(one -> one == item)) {
            return;
        }
        touch(item);
        kind.uniques().forEach(columns -> release(kind, item, columns));
        store.unlink(kind, item);
        for (Kind child : store.kinds()) {
            for (Way way : child.ways()) {
                if (way.isHere() && way.to().equals(kind.name())) {
                    leave(child, way, item);
                }
            }
        }
    }

    private void leave(Kind child, Way way, Item gone) {
        OnDelete action = child.rules().removed().get(way.name());
        for (Item row : List.copyOf(store.rows(child.name()))) {
            if (!store.matches(way, row, gone)) {
                continue;
            }
            if (action == OnDelete.CASCADE) {
                removeForGood(child, row);
            } else if (action == OnDelete.SET_NULL) {
                touch(row);
                point(row.values(), way, null);
            } else {
                fail(Reason.remains(child));
            }
        }
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
