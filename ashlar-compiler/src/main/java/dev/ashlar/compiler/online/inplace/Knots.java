package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.IndexChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Ties units: from a thing that is dropped to the same thing when it is made again, all is one transaction but for what can
 * wait until after it.
 */
final class Knots {
    private final BiPredicate<Change, Change> tied;

    /**
     * @param tied whether a drop and the change that makes the thing again must be one
     */
    Knots(BiPredicate<Change, Change> tied) {
        this.tied = tied;
    }

    List<Unit> tie(List<Unit> units) {
        List<Unit> result = new ArrayList<>();
        int at = 0;
        while (at < units.size()) {
            int end = end(units, at);
            if (end == at) {
                result.add(units.get(at));
            } else {
                result.addAll(knot(units.subList(at, end + 1)));
            }
            at = end + 1;
        }
        return columnsTogether(result);
    }

    /** The last unit that is tied to the first, or to one between. */
    private int end(List<Unit> units, int start) {
        Map<String, Integer> makers = makers(units);
        int end = start;
        for (int i = start; i <= end; i++) {
            for (Change change : units.get(i).changes()) {
                int maker = Pair.of(change)
                        .filter(Pair::drops)
                        .map(p -> makers.getOrDefault(p.name(), -1))
                        .orElse(-1);
                if (maker > end && tiedIn(change, units.get(maker))) {
                    end = maker;
                }
            }
        }
        return end;
    }

    private boolean tiedIn(Change drop, Unit maker) {
        Optional<Pair> name = Pair.of(drop);
        return maker.changes().stream()
                .filter(c -> Pair.of(c).map(Pair::name).equals(name.map(Pair::name)))
                .anyMatch(c -> tied.test(drop, c));
    }

    private static Map<String, Integer> makers(List<Unit> units) {
        Map<String, Integer> makers = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            int at = i;
            units.get(i).changes().stream()
                    .flatMap(c -> Pair.of(c).stream())
                    .filter(p -> !p.drops())
                    .forEach(p -> makers.put(p.name(), at));
        }
        return makers;
    }

    private List<Unit> knot(List<Unit> units) {
        List<String> drops = units.stream()
                .flatMap(u -> u.changes().stream())
                .flatMap(c -> Pair.of(c).stream())
                .filter(Pair::drops)
                .map(Pair::name)
                .toList();
        Predicate<Unit> apart = new Apart(units)::test;
        List<Unit> later =
                units.stream().filter(u -> waits(u, drops) || apart.test(u)).toList();
        List<Change> now = units.stream()
                .filter(u -> !later.contains(u))
                .flatMap(u -> u.changes().stream())
                .toList();
        Stream<Unit> knot = now.isEmpty() ? Stream.of() : Stream.of(new Unit(Unit.Kind.KNOT, now));
        return Stream.concat(knot, later.stream()).toList();
    }

    private static boolean waits(Unit unit, List<String> drops) {
        boolean index = unit.first() instanceof IndexChange.CreateIndex;
        boolean again = Pair.of(unit.first())
                .filter(p -> !p.drops() && drops.contains(p.name()))
                .isPresent();
        return unit.kind() == Unit.Kind.SWAP || (Tail.canWait(unit.first()) && (index || !again));
    }

    private static List<Unit> columnsTogether(List<Unit> units) {
        List<Unit> result = new ArrayList<>();
        List<Change> open = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.kind() == Unit.Kind.PLAIN) {
                open.addAll(unit.changes());
            } else {
                close(open, result);
                result.add(unit);
            }
        }
        close(open, result);
        return result;
    }

    private static void close(List<Change> open, List<Unit> result) {
        Ddl.groups(open).forEach(g -> result.add(new Unit(Unit.Kind.PLAIN, g)));
        open.clear();
    }
}
