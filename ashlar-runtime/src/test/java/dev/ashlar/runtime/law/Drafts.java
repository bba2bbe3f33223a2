package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up writes that the builders allow: new rows, changes, and what is nested in them, for a store as it is. */
record Drafts(Store store, Random random) {
    /**
     * @param from by which relation the row is made below another, which then gives it its foreign key
     * @param depth how deep others may be nested
     * @param many whether rows that point to it may be nested in it
     */
    NewRow row(Kind kind, @Nullable Way from, int depth, boolean many) {
        Set<String> given = pointed(from);
        List<Nest> nests = new ArrayList<>();
        for (Way way : kind.ways()) {
            List<String> columns = way.isHere() ? way.columns() : List.of();
            boolean wanted =
                    way.isToTenant() ? random.nextInt(8) == 0 : random.nextInt(4) == 0 || !allMayMiss(kind, columns);
            if (depth > 0 && wanted && (way.isHere() || many) && isFree(way, given, nests)) {
                nests.add(new Nest(way, fresh(way, depth - 1)));
                given.addAll(columns);
            }
        }
        return new NewRow(kind, values(kind, given), List.copyOf(nests));
    }

    /** Whether nothing else gives the columns; who is put into a tenant is not pointed to its rows besides. */
    private static boolean isFree(Way way, Set<String> given, List<Nest> nests) {
        return !way.isHere()
                || (way.columns().stream().noneMatch(given::contains)
                        && nests.stream().noneMatch(nest -> isOneTenant(way, nest.way())));
    }

    private static boolean isOneTenant(Way one, Way other) {
        return one.isWithinTenant() && other.isWithinTenant() && (one.isToTenant() || other.isToTenant());
    }

    /** Of columns that nothing else gives: those that must have a value, and some others. */
    private Map<String, @Nullable Object> values(Kind kind, Set<String> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Attribute attribute : kind.attributes()) {
            String column = attribute.column();
            boolean needed = kind.rules().isNeeded(attribute) && !column.equals(kind.tenantKey());
            if (!given.contains(column)
                    && kind.rules().isGiven(attribute)
                    && (needed || random.nextInt(kind.isReference(column) ? 8 : 3) == 0)) {
                values.put(column, column.equals("id") ? attribute.other(random) : value(kind, attribute));
            }
        }
        if (!kind.rules().isNeeded(kind.attribute("id")) && random.nextInt(6) > 0) {
            values.remove("id");
        }
        return values;
    }

    @Nullable
    Object value(Kind kind, Attribute attribute) {
        if (kind.isUnique(attribute.column()) && !kind.isReference(attribute.column()) && random.nextInt(3) > 0) {
            return attribute.other(random);
        }
        return attribute.valueOrNull(random);
    }

    private List<Step> fresh(Way way, int depth) {
        return way.isMany()
                ? Stream.generate(() -> toMany(way, depth))
                        .limit(1 + random.nextInt(3))
                        .toList()
                : List.of(toOne(way, depth));
    }

    private Step toOne(Way way, int depth) {
        Kind to = Kinds.named(way.to());
        return switch (random.nextInt(3)) {
            case 0 -> new Step.Connect(handle(to));
            case 1 -> choice(way, depth);
            default -> new Step.Make(row(to, way, depth, true));
        };
    }

    private Step toMany(Way way, int depth) {
        return random.nextInt(6) == 0 ? new Step.MakeMissing(missing(way, depth)) : toOne(way, depth);
    }

    private List<NewRow> missing(Way way, int depth) {
        return Stream.generate(() -> row(Kinds.named(way.to()), way, depth, false))
                .limit(1 + random.nextInt(2))
                .toList();
    }

    private Step choice(Way way, int depth) {
        Kind to = Kinds.named(way.to());
        Handle handle = handle(to);
        return new Step.ConnectOrMake(handle, keyed(handle, row(to, way, depth, true)));
    }

    /** Mostly a row that takes its key from the one that is asked for. */
    NewRow keyed(Handle handle, NewRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
        if (random.nextInt(8) > 0) {
            values.keySet().removeAll(handle.columns());
        }
        return new NewRow(row.kind(), values, row.nests());
    }

    Handle handle(Kind kind) {
        return Handle.random(kind, store, random);
    }

    /** @param nested how deep relations may be changed with it; 0: not at all */
    RowChange change(Kind kind, @Nullable Way from, int nested) {
        List<Edit> edits = new ArrayList<>();
        for (Attribute attribute : kind.attributes()) {
            if (kind.rules().isChanged(attribute)
                    && !attribute.column().equals(kind.tenantKey())
                    && random.nextInt(kind.isReference(attribute.column()) ? 12 : 5) == 0) {
                edits.add(edit(kind, attribute));
            }
        }
        List<Nest> nests = new ArrayList<>();
        Set<String> given = pointed(from);
        for (Way way : kind.ways()) {
            List<String> columns = way.isHere() ? way.columns() : List.of();
            if (nested > 0 && random.nextInt(3) == 0 && !way.isToTenant() && isFree(way, given, nests)) {
                nests.add(new Nest(way, present(way, nested - 1)));
                edits.removeIf(edit -> columns.contains(edit.column()));
            }
        }
        edits.removeIf(edit -> given.contains(edit.column()));
        return new RowChange(kind, List.copyOf(edits), List.copyOf(nests));
    }

    private Edit edit(Kind kind, Attribute attribute) {
        return kind.isUnique(attribute.column()) || kind.isReference(attribute.column())
                ? Edit.value(attribute.column(), value(kind, attribute))
                : Edit.random(attribute, random);
    }

    private List<Step> present(Way way, int depth) {
        return way.isMany()
                ? Stream.generate(() -> ofMany(way, depth))
                        .limit(1 + random.nextInt(3))
                        .toList()
                : List.of(ofOne(way, depth));
    }

    private Step ofMany(Way way, int depth) {
        Kind to = Kinds.named(way.to());
        Step.Which which = new Step.Which(handle(to), null);
        return switch (random.nextInt(9)) {
            case 0 -> new Step.Disconnect(which);
            case 1 ->
                new Step.Keep(Stream.generate(() -> handle(to))
                        .limit(random.nextInt(3))
                        .toList());
            case 2 -> new Step.Renew(which, change(to, way, depth));
            case 3 -> new Step.RenewAll(Filter.random(to, random, 1), change(to, way, 0));
            case 4 -> orMake(way, which, depth);
            case 5 -> new Step.Remove(which);
            case 6 -> new Step.RemoveAll(Filter.random(to, random, 1));
            default -> toMany(way, depth);
        };
    }

    private Step ofOne(Way way, int depth) {
        Kind to = Kinds.named(way.to());
        Step.Which which = new Step.Which(null, random.nextInt(3) == 0 ? Filter.random(to, random, 1) : null);
        boolean optional = way.sample() instanceof dev.ashlar.sql.ToOptional;
        return switch (random.nextInt(optional ? 7 : 5)) {
            case 0, 1 -> new Step.Renew(which, change(to, way, depth));
            case 2 -> orMake(way, which, depth);
            case 5 -> new Step.Disconnect(which);
            case 6 -> new Step.Remove(which);
            default -> toOne(way, depth);
        };
    }

    private Step orMake(Way way, Step.Which which, int depth) {
        Kind to = Kinds.named(way.to());
        NewRow row = row(to, way, depth, true);
        Handle key = which.key();
        return new Step.RenewOrMake(which, key == null ? row : keyed(key, row), change(to, way, depth));
    }

    /** The columns that a row gets from the one above it. */
    private static Set<String> pointed(@Nullable Way from) {
        return from == null || from.isHere() || from.sample().junction() != null
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(from.sample().targetColumns());
    }

    private static boolean allMayMiss(Kind kind, List<String> columns) {
        return columns.stream().allMatch(column -> kind.attribute(column).nullable());
    }
}
