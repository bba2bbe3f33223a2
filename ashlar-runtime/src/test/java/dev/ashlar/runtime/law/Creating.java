package dev.ashlar.runtime.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** New rows. */
sealed interface Creating extends Write {
    record Create(NewRow row, Picture picture) implements Creating {
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
            return Write.shown(model, picture, List.of(model.making().create(row, Map.of())), true);
        }

        @Override
        public List<Write> smaller() {
            return Smaller.of(row).stream()
                    .<Write>map(r -> new Create(r, picture))
                    .toList();
        }
    }

    record CreateMany(Kind kind, List<NewRow> rows, boolean skips, boolean returns, Picture picture)
            implements Creating {
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
                        ? Write.sorted(all.createManySkippingDuplicatesAndReturn(picture, rows, AnyCreate::fill), false)
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
                Item item = skips
                        ? model.making().createMissing(row, Map.of())
                        : model.making().create(row, Map.of());
                if (item != null) {
                    made.add(item);
                }
            }
            return returns ? Write.shown(model, picture, made, !skips) : () -> (long) made.size();
        }

        @Override
        public List<Write> smaller() {
            return Smaller.lists(rows, Smaller::of).stream()
                    .<Write>map(r -> new CreateMany(kind, r, skips, returns, picture))
                    .toList();
        }
    }
}
