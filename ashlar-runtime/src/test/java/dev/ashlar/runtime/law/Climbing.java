package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.query.Levels;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How a tree is walked: for PostgreSQL, and for a loop.
 *
 * @param take so many rows of each parent; null: all
 * @param depth so many levels; null: all
 */
record Climbing(
        Kind kind,
        @Nullable Filter where,
        List<Sort> sorts,
        @Nullable Integer take,
        @Nullable Integer depth,
        boolean withDeleted) {
    static Climbing all(Kind kind) {
        return new Climbing(kind, null, List.of(), null, null, false);
    }

    /** @param total whether no two rows are equal in the order */
    static Climbing random(Kind kind, boolean total, Random random) {
        List<Sort> sorts = Sort.some(kind, random);
        if (total) {
            sorts.add(Sort.byId(kind, random.nextBoolean()));
        }
        return new Climbing(
                kind,
                random.nextInt(3) == 0 ? Filter.random(kind, random, 1) : null,
                List.copyOf(sorts),
                random.nextInt(3) == 0 ? (Integer) (1 + random.nextInt(3)) : null,
                random.nextBoolean() ? (Integer) random.nextInt(5) : null,
                kind.table().get().softDelete() != null && random.nextBoolean());
    }

    Levels<Table> apply(Levels<Table> levels) {
        if (where != null) {
            levels.where(where.sql());
        }
        sorts.forEach(sort -> levels.orderBy(sort::sql));
        if (take != null) {
            levels.take(take);
        }
        if (depth != null) {
            levels.depth(depth);
        }
        return withDeleted ? levels.withDeleted() : levels;
    }

    /** The rows next to a row, those above it too. */
    List<Item> next(Store store, Way way, Item item) {
        List<Item> rows = store.points(item, way).stream()
                .filter(row -> (withDeleted || store.isAlive(kind, row)) && (where == null || where.holds(store, row)))
                .sorted(Sort.order(store, Sort.total(kind, sorts)))
                .toList();
        return take == null ? rows : rows.subList(0, Math.min(take, rows.size()));
    }

    /** All rows that a walk from these comes to. */
    List<Item> reached(Store store, Way way, List<Item> from) {
        List<Item> found = new ArrayList<>();
        List<Item> level = from;
        for (int i = 0; (depth == null || i < depth) && !level.isEmpty(); i++) {
            List<Item> next = new ArrayList<>();
            level.forEach(item -> next.addAll(next(store, way, item)));
            next.removeAll(found);
            found.addAll(next);
            level = next;
        }
        return found;
    }

    @Override
    public String toString() {
        return (where == null ? "" : " where " + where)
                + (sorts.isEmpty() ? "" : " order by " + sorts)
                + (take == null ? "" : " take " + take)
                + (depth == null ? "" : " depth " + depth)
                + (withDeleted ? " with deleted" : "");
    }
}
