package dev.ashlar.runtime.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes of rows that are there. */
sealed interface Updating extends Write {
    record Update(Handle handle, RowChange change, Picture picture) implements Updating {
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
            Item there = Write.found(model, handle);
            if (there != null) {
                model.update(there, change);
            } else {
                new Trial(model).lead(change);
            }
            return Write.shown(model, picture, Collections.singletonList(there), true);
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

    record UpdateEach(Kind kind, List<OneOf> all, Picture picture) implements Updating {
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
            all.forEach(one -> items.add(Write.found(model, one.handle())));
            if (new HashSet<>(items).size() < items.size()) {
                model.leaveOpen();
            }
            for (int i = 0; i < all.size(); i++) {
                Item item = items.get(i);
                if (item != null) {
                    model.update(item, all.get(i).change());
                } else {
                    new Trial(model).lead(all.get(i).change());
                }
            }
            return Write.shown(model, picture, items, true);
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
            Picture picture) implements Updating {
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
                return Write.sorted(
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
            List<Item> items = model.choice()
                    .some(model.matching(kind, filter, model.store().rows(kind.name())), limit);
            items.forEach(item -> model.update(item, change));
            boolean nothing = change.edits().isEmpty() && kind.table().get().version() == null;
            return returns
                    ? Write.shown(model, picture, new ArrayList<>(items), false)
                    : () -> nothing ? 0L : (long) items.size();
        }

        @Override
        public List<Write> smaller() {
            return Smaller.of(change).stream()
                    .<Write>map(c -> new UpdateMany(kind, filter, c, limit, returns, picture))
                    .toList();
        }
    }
}
