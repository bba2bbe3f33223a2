package dev.ashlar.runtime.law;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition in two forms: for PostgreSQL, and for a loop over items; the latter answers null for SQL's "unknown". */
record Filter(String words, Function<Table, Condition> sql, BiFunction<Store, Item, @Nullable Boolean> loop) {
    static Filter random(Kind kind, Random random, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            List<Filter> parts = Stream.generate(() -> random(kind, random, depth - 1))
                    .limit(random.nextInt(4))
                    .toList();
            return random.nextInt(3) == 0 ? not(random(kind, random, depth - 1)) : joined(parts, random.nextBoolean());
        }
        return random.nextInt(3) == 0 && depth > 0
                ? RelationFilters.random(kind, random, depth)
                : ScalarFilters.random(kind, random);
    }

    boolean holds(Store store, Item item) {
        return Boolean.TRUE.equals(loop.apply(store, item));
    }

    @Override
    public String toString() {
        return words;
    }

    private static Filter not(Filter inner) {
        return new Filter(
                "not (" + inner + ")", t -> inner.sql.apply(t).not(), (s, i) -> Truth.not(inner.loop.apply(s, i)));
    }

    private static Filter joined(List<Filter> parts, boolean all) {
        return new Filter(
                (all ? "all" : "any") + parts,
                t -> {
                    List<Condition> conditions =
                            parts.stream().map(part -> part.sql.apply(t)).toList();
                    return all ? Condition.all(conditions) : Condition.any(conditions);
                },
                (s, i) -> {
                    List<@Nullable Boolean> truths = new ArrayList<>();
                    parts.forEach(part -> truths.add(part.loop.apply(s, i)));
                    return Truth.joined(truths, all);
                });
    }
}
