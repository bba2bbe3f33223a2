package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Bound;
import dev.ashlar.runtime.shape.Branch;
import dev.ashlar.runtime.shape.Descent;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.Recursive;
import dev.ashlar.sql.Limits;
import java.util.HashMap;
import java.util.Map;

/**
 * What the parts of a shape take.
 *
 * @param lists which rows its to-many parts take
 * @param bound what is said of the parts in the statement itself
 * @param climbs how its recursive parts go
 * @param limits which rows relations lead to, whatever is said of them
 */
record Choice(Map<Many<?, ?>, Arguments> lists, Bound bound, Map<Recursive<?, ?>, Climb> climbs, Limits limits) {
    static final Choice NOTHING = new Choice(Map.of(), Bound.NOTHING, Map.of());

    Choice(Map<Many<?, ?>, Arguments> lists, Bound bound, Map<Recursive<?, ?>, Climb> climbs) {
        this(lists, bound, climbs, Limits.NONE);
    }

    boolean isNothing() {
        return lists.isEmpty() && bound.isEmpty() && climbs.isEmpty() && limits == Limits.NONE;
    }

    Choice limited(Limits others) {
        return new Choice(lists, bound, climbs, others);
    }

    /** Both; of two that speak of the same part, the other's. */
    Choice and(Choice other) {
        if (isNothing()) {
            return other;
        }
        Map<Many<?, ?>, Arguments> allLists = new HashMap<>(lists);
        allLists.putAll(other.lists);
        Map<Recursive<?, ?>, Climb> allClimbs = new HashMap<>(climbs);
        allClimbs.putAll(other.climbs);
        Limits both = other.limits == Limits.NONE ? limits : other.limits;
        return new Choice(Map.copyOf(allLists), bound.and(other.bound), Map.copyOf(allClimbs), both);
    }

    Arguments of(Branch branch) {
        return lists.getOrDefault(branch.part(), Arguments.ALL)
                .over(branch.part().shape())
                .limited(branch.part().shape().table(), limits);
    }

    Climb of(Descent descent) {
        return climbs.getOrDefault(descent.part(), Climb.ALL)
                .limited(descent.part().shape().table(), limits);
    }

    /** What it says of the parts that a layout has. */
    Choice within(Layout<?> layout) {
        Map<Recursive<?, ?>, Climb> levels = new HashMap<>();
        layout.descents().stream()
                .map(Descent::part)
                .filter(climbs::containsKey)
                .forEach(part -> levels.put(part, climbs.get(part)));
        Map<Many<?, ?>, Arguments> known = new HashMap<>();
        layout.branches().stream()
                .map(Branch::part)
                .filter(lists::containsKey)
                .forEach(part -> known.put(part, lists.get(part)));
        return new Choice(known, layout.known(bound), levels, limits);
    }

    /** @throws IllegalArgumentException when it speaks of lists or levels that the layout has not */
    void refuseUnknown(Layout<?> layout) {
        for (Many<?, ?> part : lists.keySet()) {
            if (!hasBranch(layout, part)) {
                throw unknown(part.relation().name(), "to-many");
            }
        }
        for (Recursive<?, ?> part : climbs.keySet()) {
            if (!hasDescent(layout, part)) {
                throw unknown(part.relation().name(), "recursive");
            }
        }
    }

    private static boolean hasBranch(Layout<?> layout, Many<?, ?> part) {
        for (Branch branch : layout.branches()) {
            if (branch.part() == part) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDescent(Layout<?> layout, Recursive<?, ?> part) {
        for (Descent descent : layout.descents()) {
            if (descent.part() == part) {
                return true;
            }
        }
        return false;
    }

    private static IllegalArgumentException unknown(String name, String kind) {
        return new IllegalArgumentException("with(" + name + ", ...): the shape that is read has no such part; name a "
                + kind + " part of that shape");
    }
}
