package dev.ashlar.sqllint;

import java.util.Map;
import java.util.Set;

/** Findings that say less than another one of the same statement. */
final class Outdone {
    /** A code, and those that make it needless. */
    private static final Map<String, Set<String>> BETTER = Map.of(
            "drop-index-blocks-queries", Set.of("drop-index-of-constraint"),
            "concurrently-in-transaction", Set.of("concurrently-on-partitioned"),
            "unbatched-write", Set.of("backfill-under-lock"),
            "work-under-exclusive-lock",
                    Set.of("concurrently-in-transaction", "concurrently-on-partitioned", "index-blocks-writes"));

    private Outdone() {}

    static boolean isSaidBetter(String code, Set<String> said) {
        return BETTER.getOrDefault(code, Set.of()).stream().anyMatch(said::contains);
    }
}
