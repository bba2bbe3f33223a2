package dev.ashlar.runtime.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One call that writes: for PostgreSQL, and for the model. */
sealed interface Write {
    Kind kind();

    /** @return the call's answer, lists in no order sorted */
    Object run(AnyRows rows);

    /** @return what the call must answer, once the model has learned the keys */
    Supplier<Object> model(Model model);

    /** The same with a part left out. */
    List<Write> smaller();

    static Write random(Kind kind, Store store, Random random) {
        Drafts drafts = new Drafts(store, random);
        Picture picture = Picture.unsorted(kind, random, 2);
        if (kind.table().get().softDelete() != null && random.nextInt(4) == 0) {
            return ofDeleted(kind, drafts, picture);
        }
        return switch (random.nextInt(13)) {
            case 0, 1 -> new Create(drafts.row(kind, null, 3, true), picture);
            case 2 -> CreateMany.random(kind, drafts, picture);
            case 3, 4, 5 -> new Update(seen(drafts.handle(kind), random), drafts.change(kind, null, 3), picture);
            case 6 -> UpdateEach.random(kind, drafts, picture);
            case 7 -> UpdateMany.random(kind, drafts, picture);
            case 8, 9 -> Upsert.random(kind, drafts, picture);
            case 10 -> UpsertMany.random(kind, drafts, picture);
            case 11 -> new Delete(seen(drafts.handle(kind), random), picture);
            default -> new DeleteMany(kind, Filter.random(kind, random, 2), limit(random));
        };
    }

    /** None, or one that is either nothing or more than any test has rows: which rows it takes is not said. */
    static @Nullable Long limit(Random random) {
        return random.nextInt(3) > 0 ? null : (Long) (random.nextBoolean() ? 0L : 100L);
    }

    static Supplier<Object> shown(Model model, Picture picture, List<@Nullable Item> items, boolean sorted) {
        List<@Nullable Item> rows = new ArrayList<>(items);
        if (items.stream().anyMatch(item -> item != null && model.store().kindOf(item) == null)) {
            model.leaveOpen(); // the call removed what it must answer
        }
        Ask all = Ask.all(picture.kind());
        return () -> {
            Stream<Map<String, @Nullable Object>> maps =
                    rows.stream().map(item -> item == null ? Map.of() : picture.of(model.store(), item, all));
            return sorted(maps.toList(), sorted);
        };
    }

    static Object sorted(List<Map<String, @Nullable Object>> rows, boolean sorted) {
        return sorted
                ? rows
                : rows.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }

    static @Nullable Item found(Model model, Handle handle) {
        Item there = model.find(handle);
        if (there == null) {
            model.fail(Reason.notFound(handle.kind()));
        } else if (isStale(handle, there)) {
            model.fail(Reason.stale(handle.kind()));
            return null;
        }
        return there;
    }

    private static boolean isStale(Handle handle, Item there) {
        return handle.version() != null && !handle.version().equals(there.get("version"));
    }

    /** With the version that the row has, or another one. */
    private static Handle seen(Handle handle, Random random) {
        return handle.kind().table().get().version() == null || random.nextBoolean()
                ? handle
                : handle.seen(1 + random.nextInt(3));
    }

    private static Write ofDeleted(Kind kind, Drafts drafts, Picture picture) {
        Random random = drafts.random();
        return switch (random.nextInt(4)) {
            case 0 -> new Restore(drafts.handle(kind));
            case 1 -> new RestoreMany(kind, Filter.random(kind, random, 1));
            case 2 -> new HardDelete(drafts.handle(kind), picture);
            default -> new HardDeleteMany(kind, Filter.random(kind, random, 1));
        };
    }

    record Create(NewRow row, Picture picture) implements Write {
        @Override
        public Kind kind() {
            return row.kind();
        }

        @Override
        public Object run(AnyRows rows) {
            return List.of(rows.create(picture, c -> c.fill(row)));
        }

        @Override
        public Supplier<Object> model(Model model) {
            return shown(model, picture, List.of(model.create(row, Map.of())), true);
        }

        @Override
        public List<Write> smaller() {
            return Smaller.of(row).stream()
                    .<Write>map(r -> new Create(r, picture))
                    .toList();
        }
    }

    record CreateMany(Kind kind, List<NewRow> rows, boolean skips, boolean returns, Picture picture) implements Write {
        static Write random(Kind kind, Drafts drafts, Picture picture) {
            boolean skips = drafts.random().nextBoolean();
            boolean returns = drafts.random().nextBoolean();
            List<NewRow> rows = Stream.generate(() -> drafts.row(kind, null, 2, !skips))
                    .limit(drafts.random().nextInt(5))
                    .toList();
            return new CreateMany(kind, rows, skips, returns, picture);
        }

        @Override
        public Object run(AnyRows all) {
            if (skips) {
                return returns
                        ? sorted(all.createManySkippingDuplicatesAndReturn(picture, rows, AnyCreate::fill), false)
                        : all.createManySkippingDuplicates(rows, AnyCreate::fill);
            }
            return returns
                    ? all.createManyAndReturn(picture, rows, AnyCreate::fill)
                    : all.createMany(rows, AnyCreate::fill);
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<@Nullable Item> made = new ArrayList<>();
            for (NewRow row : rows) {
                Item item = skips ? model.createMissing(row, Map.of()) : model.create(row, Map.of());
                if (item != null) {
                    made.add(item);
                }
            }
            return returns ? shown(model, picture, made, !skips) : () -> (long) made.size();
        }

        @Override
        public List<Write> smaller() {
            return Smaller.lists(rows, Smaller::of).stream()
                    .<Write>map(r -> new CreateMany(kind, r, skips, returns, picture))
                    .toList();
        }
    }

    record Update(Handle handle, RowChange change, Picture picture) implements Write {
        @Override
        public Kind kind() {
            return handle.kind();
        }

        @Override
        public Object run(AnyRows rows) {
            return List.of(rows.update(picture, k -> handle.key(), u -> u.apply(change)));
        }

        @Override
        public Supplier<Object> model(Model model) {
            Item there = found(model, handle);
            if (there != null) {
                model.update(there, change);
            } else {
                model.tryOut(change);
            }
            return shown(model, picture, java.util.Collections.singletonList(there), true);
        }

        @Override
        public List<Write> smaller() {
            return Smaller.of(change).stream()
                    .<Write>map(c -> new Update(handle, c, picture))
                    .toList();
        }
    }

    record OneOf(Handle handle, RowChange change) {
        List<OneOf> smaller() {
            return Smaller.of(change).stream().map(c -> new OneOf(handle, c)).toList();
        }
    }

    record UpdateEach(Kind kind, List<OneOf> all, Picture picture) implements Write {
        static Write random(Kind kind, Drafts drafts, Picture picture) {
            return new UpdateEach(
                    kind,
                    Stream.generate(() -> new OneOf(drafts.handle(kind), drafts.change(kind, null, 2)))
                            .limit(drafts.random().nextInt(4))
                            .toList(),
                    picture);
        }

        @Override
        public Object run(AnyRows rows) {
            return rows.updateEach(picture, all, (k, one) -> one.handle().key(), (u, one) -> u.apply(one.change()));
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<@Nullable Item> items = new ArrayList<>();
            all.forEach(one -> items.add(found(model, one.handle())));
            if (new HashSet<>(items).size() < items.size()) {
                model.leaveOpen();
            }
            for (int i = 0; i < all.size(); i++) {
                Item item = items.get(i);
                if (item != null) {
                    model.update(item, all.get(i).change());
                } else {
                    model.tryOut(all.get(i).change());
                }
            }
            return shown(model, picture, items, true);
        }

        @Override
        public List<Write> smaller() {
            return Smaller.lists(all, OneOf::smaller).stream()
                    .<Write>map(a -> new UpdateEach(kind, a, picture))
                    .toList();
        }
    }

    record UpdateMany(
            Kind kind,
            Filter filter,
            RowChange change,
            @Nullable Long limit,
            boolean returns,
            Picture picture) implements Write {
        static Write random(Kind kind, Drafts drafts, Picture picture) {
            Random random = drafts.random();
            return new UpdateMany(
                    kind,
                    Filter.random(kind, random, 2),
                    drafts.change(kind, null, 0),
                    Write.limit(random),
                    random.nextBoolean(),
                    picture);
        }

        @Override
        public Object run(AnyRows rows) {
            if (returns) {
                return sorted(
                        limit == null
                                ? rows.updateManyAndReturn(picture, filter.sql(), u -> u.apply(change))
                                : rows.updateManyAndReturn(picture, filter.sql(), u -> u.apply(change), limit),
                        false);
            }
            return limit == null
                    ? rows.updateMany(filter.sql(), u -> u.apply(change))
                    : rows.updateMany(filter.sql(), u -> u.apply(change), limit);
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<Item> items = limit != null && limit == 0
                    ? List.of()
                    : model.matching(kind, filter, model.store().rows(kind.name()));
            items.forEach(item -> model.update(item, change));
            boolean nothing = change.edits().isEmpty() && kind.table().get().version() == null;
            return returns
                    ? shown(model, picture, new ArrayList<>(items), false)
                    : () -> nothing ? 0L : (long) items.size();
        }

        @Override
        public List<Write> smaller() {
            return Smaller.of(change).stream()
                    .<Write>map(c -> new UpdateMany(kind, filter, c, limit, returns, picture))
                    .toList();
        }
    }

    record Put(Handle handle, NewRow row, RowChange change) {
        static Put random(Kind kind, Drafts drafts, int depth) {
            Handle handle = drafts.handle(kind);
            return new Put(
                    handle,
                    drafts.keyed(handle, drafts.row(kind, null, depth, true)),
                    drafts.change(kind, null, drafts.random().nextInt(depth + 1)));
        }

        Item model(Model model) {
            Item there = model.findOnce(handle);
            if (there == null) {
                return model.create(Model.filled(handle, row), Map.of());
            }
            model.tryOut(Model.filled(handle, row));
            model.update(there, change);
            return there;
        }

        List<Put> smaller() {
            List<Put> puts = new ArrayList<>();
            Smaller.of(row).forEach(r -> puts.add(new Put(handle, r, change)));
            Smaller.of(change).forEach(c -> puts.add(new Put(handle, row, c)));
            return puts;
        }
    }

    record Upsert(Put put, Picture picture) implements Write {
        static Write random(Kind kind, Drafts drafts, Picture picture) {
            return new Upsert(Put.random(kind, drafts, drafts.random().nextInt(3)), picture);
        }

        @Override
        public Kind kind() {
            return put.handle().kind();
        }

        @Override
        public Object run(AnyRows rows) {
            return List.of(
                    rows.upsert(picture, k -> put.handle().key(), c -> c.fill(put.row()), u -> u.apply(put.change())));
        }

        @Override
        public Supplier<Object> model(Model model) {
            return shown(model, picture, List.of(put.model(model)), true);
        }

        @Override
        public List<Write> smaller() {
            return put.smaller().stream()
                    .<Write>map(p -> new Upsert(p, picture))
                    .toList();
        }
    }

    record UpsertMany(Kind kind, List<Put> puts, Picture picture) implements Write {
        static Write random(Kind kind, Drafts drafts, Picture picture) {
            return new UpsertMany(
                    kind,
                    Stream.generate(() -> Put.random(kind, drafts, 1))
                            .limit(drafts.random().nextInt(4))
                            .toList(),
                    picture);
        }

        @Override
        public Object run(AnyRows rows) {
            return rows.upsertMany(
                    picture,
                    puts,
                    (k, put) -> put.handle().key(),
                    (c, put) -> c.fill(put.row()),
                    (u, put) -> u.apply(put.change()));
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<@Nullable Item> items = new ArrayList<>();
            puts.forEach(put -> items.add(put.model(model)));
            return shown(model, picture, items, true);
        }

        @Override
        public List<Write> smaller() {
            return Smaller.lists(puts, Put::smaller).stream()
                    .<Write>map(p -> new UpsertMany(kind, p, picture))
                    .toList();
        }
    }

    record Delete(Handle handle, Picture picture) implements Write {
        @Override
        public Kind kind() {
            return handle.kind();
        }

        @Override
        public Object run(AnyRows rows) {
            return List.of(rows.delete(picture, k -> handle.key()));
        }

        @Override
        public Supplier<Object> model(Model model) {
            Item there = found(model, handle);
            if (there == null) {
                return List::of;
            }
            if (kind().table().get().softDelete() != null) {
                model.remove(kind(), there);
                return () -> List.of(picture.of(model.store(), there, Ask.withDeleted(kind())));
            }
            Object before = shown(model, picture, List.of(there), true).get();
            model.remove(kind(), there);
            return () -> before;
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }

    record DeleteMany(Kind kind, Filter filter, @Nullable Long limit) implements Write {
        @Override
        public Object run(AnyRows rows) {
            return limit == null ? rows.deleteMany(filter.sql()) : rows.deleteMany(filter.sql(), limit);
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<Item> items = limit != null && limit == 0
                    ? List.of()
                    : model.matching(kind, filter, model.store().rows(kind.name()));
            model.removeAll(kind, items);
            return () -> (long) items.size();
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }

    record Restore(Handle handle) implements Write {
        @Override
        public Kind kind() {
            return handle.kind();
        }

        @Override
        public Object run(AnyRows rows) {
            return List.of(rows.restore(handle.key()));
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<Item> rows = dead(model, kind(), handle::fits);
            if (rows.isEmpty()) {
                model.fail(Reason.notFound(kind()));
            }
            rows.forEach(row -> model.restore(kind(), row));
            return shown(model, Picture.whole(kind()), new ArrayList<>(rows), true);
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }

    static List<Item> dead(Model model, Kind kind, Predicate<Item> which) {
        return model.store().rows(kind.name()).stream()
                .filter(row -> !model.store().isAlive(kind, row) && which.test(row))
                .toList();
    }

    record RestoreMany(Kind kind, Filter filter) implements Write {
        @Override
        public Object run(AnyRows rows) {
            return rows.restoreMany(filter);
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<Item> rows = dead(model, kind, row -> filter.holds(model.store(), row));
            rows.forEach(row -> model.restore(kind, row));
            return () -> (long) rows.size();
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }

    record HardDelete(Handle handle, Picture picture) implements Write {
        @Override
        public Kind kind() {
            return handle.kind();
        }

        @Override
        public Object run(AnyRows rows) {
            return List.of(rows.hardDelete(picture, k -> handle.key()));
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<Item> rows = model.store().rows(kind().name()).stream()
                    .filter(handle::fits)
                    .toList();
            if (rows.size() > 1) {
                model.leaveOpen(); // a key of living rows alone
            }
            if (rows.isEmpty()) {
                model.fail(Reason.notFound(kind()));
                return List::of;
            }
            Item there = rows.get(0);
            Ask ask = model.store().isAlive(kind(), there) ? Ask.all(kind()) : Ask.withDeleted(kind());
            Object before = List.of(picture.of(model.store(), there, ask));
            model.removeForGood(kind(), there);
            return () -> before;
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }

    record HardDeleteMany(Kind kind, Filter filter) implements Write {
        @Override
        public Object run(AnyRows rows) {
            return rows.hardDeleteMany(filter.sql());
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<Item> rows = model.store().rows(kind.name()).stream()
                    .filter(row -> filter.holds(model.store(), row))
                    .toList();
            rows.forEach(row -> model.removeForGood(kind, row));
            return () -> (long) rows.size();
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }
}
