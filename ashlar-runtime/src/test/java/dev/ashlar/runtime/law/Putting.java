package dev.ashlar.runtime.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that are changed when they are there, and made when they are not. */
sealed interface Putting extends Write {
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
                return model.making().create(Making.filled(handle, row), Map.of());
            }
            new Trial(model).create(Making.filled(handle, row), Map.of());
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

    record Upsert(Put put, Picture picture) implements Putting {
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
            return Write.shown(model, picture, List.of(put.model(model)), true);
        }

        @Override
        public List<Write> smaller() {
            return put.smaller().stream()
                    .<Write>map(p -> new Upsert(p, picture))
                    .toList();
        }
    }

    record UpsertMany(Kind kind, List<Put> puts, Picture picture) implements Putting {
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
            return Write.shown(model, picture, items, true);
        }

        @Override
        public List<Write> smaller() {
            return Smaller.lists(puts, Put::smaller).stream()
                    .<Write>map(p -> new UpsertMany(kind, p, picture))
                    .toList();
        }
    }
}
