package dev.ashlar.runtime.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One call that writes: for PostgreSQL, and for the model. */
sealed interface Write permits Creating, Updating, Putting, Deleting, Restoring {
    List<Long> LIMITS = List.of(0L, 1L, 2L, 3L, 5L, 100L, Long.MAX_VALUE);

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
            case 0, 1 -> new Creating.Create(drafts.row(kind, null, 3, true), picture);
            case 2 -> Creating.CreateMany.random(kind, drafts, picture);
            case 3, 4, 5 ->
                new Updating.Update(seen(drafts.handle(kind), random), drafts.change(kind, null, 3), picture);
            case 6 -> Updating.UpdateEach.random(kind, drafts, picture);
            case 7 -> Updating.UpdateMany.random(kind, drafts, picture);
            case 8, 9 -> Putting.Upsert.random(kind, drafts, picture);
            case 10 -> Putting.UpsertMany.random(kind, drafts, picture);
            case 11 -> new Deleting.Delete(seen(drafts.handle(kind), random), picture);
            default -> new Deleting.DeleteMany(kind, Filter.random(kind, random, 2), limit(random));
        };
    }

    /** None, or one of more or fewer rows than there are. */
    static @Nullable Long limit(Random random) {
        return random.nextInt(3) > 0 ? null : LIMITS.get(random.nextInt(LIMITS.size()));
    }

    static Supplier<Object> shown(Model model, Picture picture, List<@Nullable Item> items, boolean sorted) {
        List<@Nullable Item> rows = new ArrayList<>(items);
        if (items.stream().anyMatch(item -> item != null && model.store().kindOf(item) == null)) {
            model.leaveOpen(); // the call removed what it must answer
        }
        Ask all = Ask.all(picture.kind());
        return () -> {
            Stream<Map<String, @Nullable Object>> maps = rows.stream()
                    .map(item -> item == null ? Map.of() : new PictureLoop(model.store()).row(picture, item, all));
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
            case 0 -> new Restoring.Restore(drafts.handle(kind));
            case 1 -> new Restoring.RestoreMany(kind, Filter.random(kind, random, 1));
            case 2 -> new Restoring.HardDelete(drafts.handle(kind), picture);
            default -> new Restoring.HardDeleteMany(kind, Filter.random(kind, random, 1));
        };
    }
}
