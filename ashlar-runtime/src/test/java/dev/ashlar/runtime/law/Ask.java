package dev.ashlar.runtime.law;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.runtime.query.Related;
import dev.ashlar.runtime.query.Rows;
import dev.ashlar.runtime.shape.Counted;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.Recursive;
import dev.ashlar.sql.DeletionColumn;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows, in which order: for PostgreSQL and for a loop.
 *
 * @param sorts total, unless it is a page
 * @param cursor the row to begin with; null: none
 * @param with what the lists of the shape take
 * @param counted what the counts of the shape count
 * @param climbs how its trees are walked
 * @param deleted whether softly deleted rows are rows
 */
record Ask(
        Kind kind,
        @Nullable Filter where,
        List<Sort> sorts,
        @Nullable Integer take,
        int skip,
        @Nullable Item cursor,
        @Nullable Key<?> key,
        List<Attribute> distinct,
        Map<Many<?, ?>, Ask> with,
        Map<Counted<?>, Filter> counted,
        Map<Recursive<?, ?>, Climbing> climbs,
        Deleted deleted) {

    /** Which rows there are. */
    enum Deleted {
        OUT,
        WITH,
        ONLY
    }

    static Ask random(Kind kind, Picture picture, Store store, Random random) {
        boolean page = random.nextInt(3) > 0;
        Item cursor = page && random.nextInt(3) == 0 ? any(store.rows(kind.name()), random) : null;
        Integer take = page && random.nextInt(4) > 0 ? (Integer) rows(random) : null;
        int skip = page && random.nextInt(3) == 0
                ? (random.nextInt(4) == 0 ? Math.abs(rows(random)) : random.nextInt(4))
                : 0;
        List<Sort> sorts = Sort.some(kind, random);
        if (take == null && skip == 0 && cursor == null) {
            sorts.add(Sort.byId(kind, random.nextBoolean()));
        }
        Ask ask = new Ask(
                kind,
                filter(kind, random),
                List.copyOf(sorts),
                take,
                skip,
                cursor,
                cursor == null ? null : any(kind.keys(cursor), random),
                distinct(kind, random),
                new IdentityHashMap<>(),
                new IdentityHashMap<>(),
                new IdentityHashMap<>(),
                deleted(kind, random));
        ask.fill(picture, store, random);
        return ask;
    }

    static Ask all(Kind kind) {
        return new Ask(
                kind, null, List.of(), null, 0, null, null, List.of(), Map.of(), Map.of(), Map.of(), Deleted.OUT);
    }

    /** All, softly deleted ones too. */
    static Ask withDeleted(Kind kind) {
        return new Ask(
                kind, null, List.of(), null, 0, null, null, List.of(), Map.of(), Map.of(), Map.of(), Deleted.WITH);
    }

    /** Any rows, in no order. */
    static Ask unsorted(Kind kind, Picture picture, Store store, Random random) {
        Ask ask = new Ask(
                kind,
                filter(kind, random),
                List.of(),
                null,
                0,
                null,
                null,
                List.of(),
                new IdentityHashMap<>(),
                new IdentityHashMap<>(),
                new IdentityHashMap<>(),
                deleted(kind, random));
        ask.fill(picture, store, random);
        return ask;
    }

    /** The same rows, so many at a time, by their place in the order. */
    Ask page(int size) {
        return new Ask(kind, where, sorts, size, 0, null, null, List.of(), with, counted, climbs, deleted);
    }

    /** The rows of all pages. */
    Ask all() {
        return new Ask(kind, where, sorts, Integer.MAX_VALUE, 0, null, null, List.of(), with, counted, climbs, deleted);
    }

    /** As it holds on the levels of a tree. */
    Ask level(Climbing climbing) {
        Deleted there = climbing.withDeleted() ? Deleted.WITH : Deleted.OUT;
        return new Ask(kind, null, List.of(), null, 0, null, null, List.of(), with, counted, climbs, there);
    }

    /** Without what a shape takes. */
    Ask bare() {
        return new Ask(kind, where, sorts, take, skip, cursor, key, distinct, Map.of(), Map.of(), Map.of(), deleted);
    }

    @SuppressWarnings("unchecked") // the key is of the kind
    Query<Table, Kind> apply(Query<Table, Kind> query) {
        applyTo(query);
        return key == null ? query : query.cursor(k -> (Key<Table>) key);
    }

    @SuppressWarnings("unchecked") // the key is of the kind
    private Related<Table> applyTo(Related<Table> related) {
        applyTo((Rows<Table, ?>) related);
        return key == null ? related : related.cursor((Key<Table>) key);
    }

    @SuppressWarnings("unchecked") // parts of the shape that is asked for
    private void applyTo(Rows<Table, ?> rows) {
        if (where != null) {
            rows.where(where.sql());
        }
        sorts.forEach(sort -> rows.orderBy(sort::sql));
        distinct.forEach(attribute -> rows.distinct(t -> ScalarFilters.column(t, attribute)));
        if (deleted == Deleted.WITH) {
            rows.withDeleted();
        } else if (deleted == Deleted.ONLY) {
            rows.onlyDeleted(t -> (DeletionColumn<?>) Objects.requireNonNull(t.softDelete()));
        }
        if (take != null) {
            rows.take(take);
        }
        if (skip > 0 || take != null) {
            rows.skip(skip); // also of nothing: rows that are equal in the order are told apart by their key
        }
        with.forEach((part, ask) -> rows.with((Many<Table, Object>) part, ask::applyTo));
        counted.forEach((part, filter) -> rows.with((Counted<Table>) part, filter.sql()));
        climbs.forEach((part, climbing) -> rows.with((Recursive<Table, Object>) part, climbing::apply));
    }

    /** Of all rows that there might be, those that it takes, in order. */
    List<Item> select(Store store, List<Item> all) {
        List<Sort> order = total();
        List<Item> rows = new ArrayList<>(all.stream()
                .filter(item -> isOne(store, item) && (where == null || where.holds(store, item)))
                .sorted(Sort.order(store, order))
                .toList());
        boolean backward = take != null && take < 0;
        if (backward) {
            Collections.reverse(rows);
        }
        if (cursor != null) {
            int sign = backward ? -1 : 1;
            rows.removeIf(item ->
                    !all.contains(cursor) || sign * Sort.order(store, order).compare(item, cursor) < 0);
        }
        keepFirst(rows);
        int end = take == null ? rows.size() : (int) Math.min(rows.size(), (long) skip + Math.abs(take));
        List<Item> page =
                new ArrayList<>(rows.subList(Math.min(skip, rows.size()), Math.max(end, Math.min(skip, rows.size()))));
        if (backward) {
            Collections.reverse(page);
        }
        return page;
    }

    private boolean isOne(Store store, Item item) {
        return switch (deleted) {
            case OUT -> store.isAlive(kind, item);
            case WITH -> true;
            case ONLY -> !store.isAlive(kind, item);
        };
    }

    private static Deleted deleted(Kind kind, Random random) {
        return kind.table().get().softDelete() == null ? Deleted.OUT : Deleted.values()[random.nextInt(3)];
    }

    private void keepFirst(List<Item> rows) {
        Set<Object> seen = new HashSet<>();
        rows.removeIf(item -> !distinct.isEmpty()
                && !seen.add(
                        distinct.stream().map(a -> alike(item.get(a.column()))).toList()));
    }

    /** Values that PostgreSQL takes as equal are equal. */
    static Object alike(@Nullable Object value) {
        return Objects.requireNonNullElse(value instanceof Double d && d == 0 ? (Object) 0.0 : value, "NULL");
    }

    /** A page's rows that are equal in the order asked for are sorted by their key, downwards when all goes downwards. */
    private List<Sort> total() {
        return take == null && skip == 0 && cursor == null ? sorts : Sort.total(kind, sorts);
    }

    private void fill(Picture picture, Store store, Random random) {
        climb(picture, random);
        picture.lists().forEach(list -> {
            if (list.sorted()) {
                with.put(list.part(), random(list.picture().kind(), list.picture(), store, random));
            } else if (!list.picture().lists().isEmpty()
                    || !list.picture().trees().isEmpty()
                    || random.nextBoolean()) {
                with.put(list.part(), unsorted(list.picture().kind(), list.picture(), store, random));
            }
        });
        picture.counts().forEach(count -> {
            if (random.nextBoolean()) {
                counted.put(count.part(), Filter.random(Kinds.named(count.way().to()), random, 1));
            }
        });
    }

    private void climb(Picture picture, Random random) {
        picture.trees().forEach(tree -> {
            if (tree.sorted() || random.nextBoolean()) {
                climbs.put(tree.part(), Climbing.random(Kinds.named(tree.way().to()), tree.sorted(), random));
            }
        });
    }

    /** How many: fewer than there are, more, and as many as a number says; from the end when below 0. */
    static int rows(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextBoolean() ? 100 : -100;
            case 1 -> random.nextBoolean() ? Integer.MAX_VALUE : -Integer.MAX_VALUE;
            default -> random.nextInt(19) - 9;
        };
    }

    private static @Nullable Filter filter(Kind kind, Random random) {
        return random.nextInt(3) == 0 ? null : Filter.random(kind, random, 3);
    }

    private static List<Attribute> distinct(Kind kind, Random random) {
        List<Attribute> distinct = new ArrayList<>();
        while (random.nextInt(6) == 0) {
            distinct.add(kind.sorted(random));
        }
        return distinct;
    }

    private static <V> @Nullable V any(List<V> values, Random random) {
        return values.isEmpty() ? null : values.get(random.nextInt(values.size()));
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        words.append(deleted == Deleted.OUT ? "" : " deleted " + deleted);
        words.append(where == null ? "" : " where " + where);
        words.append(sorts.isEmpty() ? "" : " order by " + sorts);
        words.append(
                distinct.isEmpty()
                        ? ""
                        : " distinct "
                                + distinct.stream().map(Attribute::column).toList());
        words.append(cursor == null ? "" : " cursor " + cursor.id());
        words.append(skip == 0 ? "" : " skip " + skip).append(take == null ? "" : " take " + take);
        with.forEach((part, ask) -> words.append(" with ")
                .append(part.relation().name())
                .append("(")
                .append(ask)
                .append(")"));
        counted.forEach((part, filter) -> words.append(" count of ")
                .append(part.relation().name())
                .append("(")
                .append(filter)
                .append(")"));
        climbs.forEach((part, climbing) -> words.append(" climb ")
                .append(part.relation().name())
                .append("(")
                .append(climbing)
                .append(")"));
        return words.toString();
    }
}
