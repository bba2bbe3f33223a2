package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Touched;
import dev.ashlar.sqllint.effect.Effect.Certainty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where a prediction and a trace of the same statement differ, in words; nothing where they agree. */
public final class Agreement {
    private Agreement() {}

    /**
     * @param traced what the statement did
     * @param failure PostgreSQL's words when it failed, else empty
     * @param glimpsed whether it was only seen from beside, as what runs outside of a transaction: a lock of a
     *     moment may have been missed then, on all but what is waited for
     * @param empty whether a table had no row, so that PostgreSQL may have spared itself a scan of it
     */
    public static List<String> differences(
            Effect predicted, Touched traced, String failure, boolean glimpsed, Predicate<TableName> empty) {
        if (!failure.isEmpty() || predicted.failure().isPresent()) {
            return ofFailure(predicted, failure);
        }
        return switch (predicted.certainty()) {
            case EXACT ->
                exact(
                        predicted.touched(),
                        glimpsed ? completed(traced, predicted.touched()) : traced,
                        name -> empty.test(name) || predicted.spared().contains(name));
            case AT_MOST -> atMost(predicted.touched(), traced);
            case UNKNOWN -> List.of();
        };
    }

    private static List<String> ofFailure(Effect predicted, String failure) {
        if (predicted.failure().isEmpty()) {
            return predicted.certainty() == Certainty.EXACT ? List.of("failed: " + failure) : List.of();
        }
        return failure.isEmpty()
                ? List.of("was predicted to fail: " + predicted.failure().get().message())
                : List.of();
    }

    private static List<String> exact(Touched predicted, Touched traced, Predicate<TableName> spared) {
        List<String> found = new ArrayList<>();
        all(predicted, traced).forEach(name -> lock(name, predicted, traced, found));
        sets("rewritten", predicted.rewritten(), traced.rewritten(), found);
        sets("dropped", predicted.dropped(), traced.dropped(), found);
        Set<TableName> expected = new TreeSet<>(Touched.BY_NAME);
        expected.addAll(predicted.scanned());
        expected.removeIf(name -> spared.test(name) && !traced.scanned().contains(name));
        sets("scanned", expected, traced.scanned(), found);
        return found;
    }

    /** The strongest lock comes last and goes at once; a weaker one on the table itself is there all the time. */
    private static Touched completed(Touched traced, Touched predicted) {
        Map<TableName, LockMode> locks = new HashMap<>(traced.locks());
        predicted.locks().forEach((name, mode) -> {
            LockMode seen = traced.locks().get(name);
            boolean missed = seen == null || (mode.blocksReads() && seen != mode);
            if (missed) {
                locks.put(name, mode);
            }
        });
        return new Touched(locks, traced.rewritten(), traced.scanned(), traced.dropped());
    }

    private static Set<TableName> all(Touched left, Touched right) {
        Set<TableName> names = new TreeSet<>(Touched.BY_NAME);
        names.addAll(left.locks().keySet());
        names.addAll(right.locks().keySet());
        return names;
    }

    private static void lock(TableName name, Touched predicted, Touched traced, List<String> found) {
        LockMode expected = predicted.locks().get(name);
        LockMode seen = traced.locks().get(name);
        if (expected != seen) {
            found.add(name + ": " + words(expected) + " predicted, " + words(seen) + " traced");
        }
    }

    private static String words(@Nullable LockMode mode) {
        return mode == null ? "no lock" : mode.sql();
    }

    private static void sets(String what, Set<TableName> predicted, Set<TableName> traced, List<String> found) {
        if (!predicted.equals(traced)) {
            found.add(what + ": " + predicted + " predicted, " + traced + " traced");
        }
    }

    private static List<String> atMost(Touched predicted, Touched traced) {
        List<String> found = new ArrayList<>();
        traced.locks().forEach((name, mode) -> {
            LockMode expected = predicted.locks().get(name);
            if (expected == null || expected.compareTo(mode) < 0) {
                lock(name, predicted, traced, found);
            }
        });
        if (!predicted.scanned().containsAll(traced.scanned())) {
            sets("scanned", predicted.scanned(), traced.scanned(), found);
        }
        sets("rewritten", predicted.rewritten(), traced.rewritten(), found);
        return found;
    }
}
