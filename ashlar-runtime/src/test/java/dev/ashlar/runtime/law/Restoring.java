package dev.ashlar.runtime.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Rows that are softly deleted: they come back, or go for good. */
sealed interface Restoring extends Write {
    record Restore(Handle handle) implements Restoring {
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
            rows.forEach(row -> new Removal(model).restore(kind(), row));
            return Write.shown(model, Picture.whole(kind()), new ArrayList<>(rows), true);
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

    record RestoreMany(Kind kind, Filter filter) implements Restoring {
        @Override
        public Object run(AnyRows rows) {
            return rows.restoreMany(filter);
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<Item> rows = dead(model, kind, row -> filter.holds(model.store(), row));
            rows.forEach(row -> new Removal(model).restore(kind, row));
            return () -> (long) rows.size();
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }

    record HardDelete(Handle handle, Picture picture) implements Restoring {
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
            Object before = List.of(new PictureLoop(model.store()).row(picture, there, ask));
            new Removal(model).removeForGood(kind(), there);
            return () -> before;
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }

    record HardDeleteMany(Kind kind, Filter filter) implements Restoring {
        @Override
        public Object run(AnyRows rows) {
            return rows.hardDeleteMany(filter.sql());
        }

        @Override
        public Supplier<Object> model(Model model) {
            List<Item> rows = model.store().rows(kind.name()).stream()
                    .filter(row -> filter.holds(model.store(), row))
                    .toList();
            rows.forEach(row -> new Removal(model).removeForGood(kind, row));
            return () -> (long) rows.size();
        }

        @Override
        public List<Write> smaller() {
            return List.of();
        }
    }
}
