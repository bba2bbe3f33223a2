package dev.ashlar.migrate.plan;

import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.ledger.LedgerEntry;
import dev.ashlar.migrate.ledger.MigrationState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A migration that stands for others, seen beside a ledger that may know those others. */
final class Squash {
    private Squash() {}

    /** How the squash stands where the ledger does not know it by name; empty when it knows none of its parts either. */
    static Optional<Condition> condition(Migration file, Map<String, LedgerEntry> known) {
        List<List<String>> sets = file.header().replaces();
        if (sets.stream().anyMatch(set -> set.stream().allMatch(n -> isApplied(known, n)))) {
            return Optional.of(Condition.SQUASHED);
        }
        boolean any = sets.stream().flatMap(List::stream).anyMatch(n -> isThere(known, n));
        return any ? Optional.of(Condition.SQUASHED_IN_PART) : Optional.empty();
    }

    private static boolean isApplied(Map<String, LedgerEntry> known, String name) {
        LedgerEntry entry = known.get(name);
        return entry != null && entry.state() == MigrationState.APPLIED;
    }

    private static boolean isThere(Map<String, LedgerEntry> known, String name) {
        LedgerEntry entry = known.get(name);
        return entry != null && entry.state() != MigrationState.REVERTED;
    }
}
