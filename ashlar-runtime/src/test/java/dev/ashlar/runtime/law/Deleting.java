package dev.ashlar.runtime.law;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows that go, softly where their model says so. */
sealed interface Deleting extends Write {
    record Delete(Handle handle, Picture picture) implements Deleting {
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
            Item there = Write.found(model, handle);
            if (there == null) {
                return List::of;
            }
            if (kind().table().get().softDelete() != null) {
                new Removal(model).remove(kind(), there);
                return () -> List.of(new PictureLoop(model.store()).row(picture, there, Ask.withDeleted(kind())));
            }
            Object before = Write.shown(model, picture, List.of(there), true).get();
            new Removal(model).remove(kind(), there);
            return () -> before;
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }

    record DeleteMany(Kind kind, Filter filter, @Nullable Long limit) implements Deleting {
        @Override
        public Object run(AnyRows rows) {
            return limit == null ? rows.deleteMany(filter.sql()) : rows.deleteMany(filter.sql(), limit);
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<Item> items = model.choice()
                    .some(model.matching(kind, filter, model.store().rows(kind.name())), limit);
            new Removal(model).removeAll(kind, items);
            return () -> (long) items.size();
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }
}
