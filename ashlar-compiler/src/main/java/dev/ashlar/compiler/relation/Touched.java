package dev.ashlar.compiler.relation;

import dev.ashlar.compiler.catalog.TableName;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a statement did, or would do, to relations. Relations that it makes are not in it, for nobody waits for them.
 *
 * @param locks the strongest lock on each relation, by the name that it had before; {@link LockMode#ACCESS_SHARE} is left out
 * @param rewritten relations that got a new file
 * @param scanned tables that were read from end to end
 * @param dropped relations that are no more, or are others under the same name
 */
public record Touched(
        Map<TableName, LockMode> locks, Set<TableName> rewritten, Set<TableName> scanned, Set<TableName> dropped) {
    /** The connection's own schema first. */
    public static final Comparator<TableName> BY_NAME = Comparator.comparing(TableName::toString);

    public static final Touched NOTHING = new Touched(Map.of(), Set.of(), Set.of(), Set.of());

    public Touched {
        locks = sorted(locks);
        rewritten = sorted(rewritten);
        scanned = sorted(scanned);
        dropped = sorted(dropped);
    }

    private static Map<TableName, LockMode> sorted(Map<TableName, LockMode> locks) {
        Map<TableName, LockMode> sorted = new TreeMap<>(BY_NAME);
        locks.forEach((name, mode) -> {
            if (mode != LockMode.ACCESS_SHARE) {
                sorted.put(name, mode);
            }
        });
        return Collections.unmodifiableMap(sorted);
    }

    private static Set<TableName> sorted(Set<TableName> names) {
        Set<TableName> sorted = new TreeSet<>(BY_NAME);
        sorted.addAll(names);
        return Collections.unmodifiableSet(sorted);
    }

    /** What both together do. */
    public Touched and(Touched other) {
        Map<TableName, LockMode> all = new TreeMap<>(BY_NAME);
        all.putAll(locks);
        other.locks.forEach((name, mode) -> all.merge(name, mode, LockMode::or));
        return new Touched(
                all, union(rewritten, other.rewritten), union(scanned, other.scanned), union(dropped, other.dropped));
    }

    private static Set<TableName> union(Set<TableName> left, Set<TableName> right) {
        Set<TableName> all = new TreeSet<>(BY_NAME);
        all.addAll(left);
        all.addAll(right);
        return all;
    }

    /** The same with other scans. */
    public Touched withScans(Set<TableName> others) {
        return new Touched(locks, rewritten, others, dropped);
    }
}
