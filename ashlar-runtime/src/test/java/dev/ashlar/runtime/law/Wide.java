package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.sql.ToOptional;
import dev.ashlar.sql.value.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes of one form in any width: a seed says the form, and where there may be many rows there are so many. The rows that must be
 * there are made on the way. Left out is what the manual names as a statement for each: conditions, and what may be left out.
 */
final class Wide {
    private final int width;
    private final WideRows rows;

    Wide(Realm realm, int width) {
        this.rows = new WideRows(realm);
        this.width = width;
    }

    /** What must be there before. */
    WideRows rows() {
        return rows;
    }

    Write write(Kind kind, long seed) {
        Random random = new Random(seed);
        Picture picture = Picture.unsorted(kind, random, 1);
        long form = random.nextLong();
        return switch (kind.isTenant() ? 2 : random.nextInt(5)) {
            case 0 -> new Creating.Create(row(kind, null, 3, form), picture);
            case 1 ->
                new Creating.CreateMany(
                        kind, many(form, f -> row(kind, null, 2, f)), false, random.nextBoolean(), picture);
            case 2 -> {
                Updating.OneOf one = one(kind, form);
                yield new Updating.Update(one.handle(), one.change(), picture);
            }
            case 3 -> new Updating.UpdateEach(kind, many(form, f -> one(kind, f)), picture);
            default -> new Putting.UpsertMany(kind, many(form, f -> put(kind, f)), picture);
        };
    }

    private <V> List<V> many(long form, LongFunction<V> one) {
        List<V> all = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            all.add(one.apply(form));
        }
        return all;
    }

    private Updating.OneOf one(Kind kind, long form) {
        Item item = rows.there(kind, Map.of());
        return new Updating.OneOf(WideRows.handle(kind, item, new Random(form)), change(kind, item, null, 3, form));
    }

    private Putting.Put put(Kind kind, long form) {
        Random random = new Random(form);
        Item item = rows.there(kind, Map.of());
        boolean isThere = random.nextBoolean();
        Handle handle = isThere ? WideRows.handle(kind, item, random) : rows.missing(kind, random);
        NewRow row = row(kind, null, 1, random.nextLong());
        return new Putting.Put(handle, without(row, handle), change(kind, item, null, 1, random.nextLong()));
    }

    private static NewRow without(NewRow row, Handle handle) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
        handle.columns().forEach(values::remove);
        List<Nest> nests = row.nests().stream()
                .filter(nest ->
                        !nest.way().isHere() || nest.way().columns().stream().noneMatch(handle.columns()::contains))
                .toList();
        return new NewRow(row.kind(), values, nests);
    }

    private NewRow row(Kind kind, @Nullable Way from, int depth, long form) {
        Random random = new Random(form);
        Set<String> given = given(from);
        List<Nest> nests = new ArrayList<>();
        for (Way way : kind.ways()) {
            List<String> columns = way.isHere() ? way.columns() : List.of();
            boolean must = columns.stream().anyMatch(c -> !kind.attribute(c).nullable());
            long inner = random.nextLong();
            if (((random.nextInt(3) == 0 && depth > 0) || must)
                    && !leadsBack(way, from)
                    && !way.isToTenant()
                    && columns.stream().noneMatch(given::contains)) {
                nests.add(new Nest(way, steps(way, f -> coming(way, depth - 1, f), inner)));
                given.addAll(columns);
            }
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Attribute attribute : kind.attributes()) {
            String column = attribute.column();
            boolean wanted = kind.rules().isNeeded(attribute) || random.nextInt(3) == 0;
            Object value = rows.value(kind, attribute, random);
            if (wanted
                    && !column.equals("id")
                    && !column.equals(kind.tenantKey())
                    && kind.rules().isGiven(attribute)
                    && !kind.isReference(column)
                    && !given.contains(column)) {
                values.put(column, value);
            }
        }
        return new NewRow(kind, values, List.copyOf(nests));
    }

    /** To the one row that it is nested in. */
    private static boolean leadsBack(Way way, @Nullable Way from) {
        return from != null
                && !way.isMany()
                && way.to().equals(from.sample().owner().name());
    }

    private List<Step> steps(Way way, LongFunction<Step> step, long form) {
        return way.isMany() ? many(form, step) : List.of(step.apply(form));
    }

    private Step coming(Way way, int depth, long form) {
        Random random = new Random(form);
        Kind to = Kinds.named(way.to());
        int which = depth < 0 ? 0 : random.nextInt(4);
        if (which == 0) {
            return new Step.Connect(WideRows.handle(to, rows.there(to, Map.of()), random));
        }
        NewRow row = row(to, way, depth, random.nextLong());
        if (which == 1) {
            return new Step.Make(row);
        }
        Handle handle = which == 2 ? rows.missing(to, random) : WideRows.handle(to, rows.there(to, Map.of()), random);
        return new Step.ConnectOrMake(handle, without(row, handle));
    }

    private RowChange change(Kind kind, Item item, @Nullable Way from, int depth, long form) {
        Random random = new Random(form);
        Set<String> given = given(from);
        List<Nest> nests = new ArrayList<>();
        for (Way way : kind.ways()) {
            List<String> columns = way.isHere() ? way.columns() : List.of();
            long inner = random.nextLong();
            if (depth > 0
                    && random.nextInt(3) == 0
                    && !leadsBack(way, from)
                    && !way.isToTenant()
                    && columns.stream().noneMatch(given::contains)) {
                nests.add(new Nest(way, steps(way, f -> present(way, item, depth - 1, f), inner)));
                given.addAll(columns);
            }
        }
        List<Edit> edits = new ArrayList<>();
        for (Attribute attribute : kind.attributes()) {
            String column = attribute.column();
            Edit edit = kind.isUnique(column) || attribute.pool().get(0) instanceof Range
                    ? Edit.value(column, rows.value(kind, attribute, random))
                    : Edit.random(attribute, new Random(random.nextLong()));
            if (random.nextInt(5) == 0
                    && kind.rules().isChanged(attribute)
                    && !kind.isReference(column)
                    && !given.contains(column)) {
                edits.add(edit);
            }
        }
        return new RowChange(kind, List.copyOf(edits), List.copyOf(nests));
    }

    private Step present(Way way, Item item, int depth, long form) {
        Random random = new Random(form);
        Kind to = Kinds.named(way.to());
        boolean loose = way.isMany() || way.sample() instanceof ToOptional;
        int which = random.nextInt(loose ? 6 : 3);
        if (which < 2) {
            return coming(way, depth, random.nextLong());
        }
        Item there = rows.linked(item, way);
        Step.Which target = new Step.Which(way.isMany() ? WideRows.handle(to, there, random) : null, null);
        long inner = random.nextLong();
        return switch (which) {
            case 2 -> new Step.Renew(target, change(to, there, way, depth, inner));
            case 3 -> mayBeCut(way) ? new Step.Disconnect(target) : new Step.Remove(target);
            case 4 -> new Step.Remove(target);
            default -> {
                NewRow row = row(to, way, depth, inner);
                Handle key = target.key();
                yield new Step.RenewOrMake(
                        target, key == null ? row : without(row, key), change(to, there, way, depth, inner));
            }
        };
    }

    private static boolean mayBeCut(Way way) {
        Kind holder = Kinds.named(way.to());
        return way.isHere()
                || way.sample().junction() != null
                || way.sample().targetColumns().stream()
                        .anyMatch(c -> holder.attribute(c).nullable());
    }

    private static Set<String> given(@Nullable Way from) {
        return from == null || from.isHere() || from.sample().junction() != null
                ? new HashSet<>()
                : new HashSet<>(from.sample().targetColumns());
    }
}
