package dev.ashlar.migrate.plan;

import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Checksum;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.ledger.LedgerEntry;
import dev.ashlar.migrate.ledger.MigrationState;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.script.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The folder compared with the ledger, in the order of the folder. */
public record History(List<PlannedMigration> migrations) {
    public History {
        migrations = List.copyOf(migrations);
    }

    public static History compare(List<Migration> files, List<LedgerEntry> entries) {
        Map<String, Migration> byName = new LinkedHashMap<>();
        files.forEach(f -> byName.put(f.name(), f));
        Map<String, LedgerEntry> known =
                entries.stream().collect(Collectors.toMap(LedgerEntry::name, Function.identity()));
        List<PlannedMigration> planned = new ArrayList<>();
        byName.values().forEach(f -> planned.add(planned(f, known)));
        List<PlannedMigration> missing = new ArrayList<>();
        Set<String> replaced = files.stream()
                .flatMap(f -> f.header().replaces().stream().flatMap(List::stream))
                .collect(Collectors.toSet());
        known.values().stream()
                .filter(e -> !byName.containsKey(e.name()) && leftSomething(e) && !replaced.contains(e.name()))
                .forEach(e -> missing.add(new PlannedMigration(e.name(), Condition.MISSING, null, e)));
        return new History(withMissing(planned, missing));
    }

    /** What the folder lacks goes before the first that is later by name; the folder's own order stays. */
    private static List<PlannedMigration> withMissing(List<PlannedMigration> planned, List<PlannedMigration> missing) {
        List<PlannedMigration> all = new ArrayList<>(planned);
        for (PlannedMigration one : missing) {
            int at = 0;
            while (at < all.size() && all.get(at).name().compareTo(one.name()) < 0) {
                at++;
            }
            all.add(at, one);
        }
        return all;
    }

    // One that was taken back, or failed before anything of it was done, may vanish.
    private static boolean leftSomething(LedgerEntry entry) {
        return entry.state() != MigrationState.REVERTED
                && !(entry.state() == MigrationState.FAILED && untouched(entry));
    }

    private static boolean untouched(LedgerEntry entry) {
        return entry.steps().isEmpty() && entry.cursor() == null && !entry.inFlight();
    }

    private static PlannedMigration planned(Migration file, Map<String, LedgerEntry> known) {
        LedgerEntry entry = known.get(file.name());
        Condition condition = entry == null || entry.state() == MigrationState.REVERTED
                ? Squash.condition(file, known).orElse(Condition.PENDING)
                : condition(file, entry);
        return new PlannedMigration(file.name(), condition, file, entry);
    }

    private static Condition condition(Migration file, LedgerEntry entry) {
        boolean same = entry.checksum().equals(file.checksum());
        return switch (entry.state()) {
            case REVERTED -> Condition.PENDING;
            case APPLIED -> same ? Condition.APPLIED : Condition.EDITED;
            case REVERTING -> Condition.REVERTING;
            case APPLYING -> same || beginsWithStepsDone(file, entry) ? Condition.UNFINISHED : Condition.EDITED;
            case FAILED -> same || beginsWithStepsDone(file, entry) ? Condition.FAILED : Condition.EDITED;
        };
    }

    /** A migration that stopped half-way may be corrected from the step that failed onwards, not before it. */
    private static boolean beginsWithStepsDone(Migration file, LedgerEntry entry) {
        List<String> now =
                Script.read(file.up()).steps().stream().map(History::checksum).toList();
        return now.size() >= entry.steps().size()
                && now.subList(0, entry.steps().size()).equals(entry.steps());
    }

    /** What the ledger keeps of a step that is done. */
    public static String checksum(Step step) {
        return Checksum.of(step.identity());
    }

    /** What {@code deploy} would run, in order. */
    public List<PlannedMigration> pending() {
        return migrations.stream()
                .filter(m -> m.condition() == Condition.PENDING
                        || m.condition() == Condition.UNFINISHED
                        || m.condition() == Condition.FAILED)
                .toList();
    }

    /** What left something here, in the order in which it is taken back: unfinished ones, then by when they were done. */
    public List<PlannedMigration> lastFirst() {
        return migrations.stream()
                .filter(m -> m.entry() != null && leftSomething(m.entry()))
                .sorted(Comparator.comparing(History::finished)
                        .thenComparing(PlannedMigration::name)
                        .reversed())
                .toList();
    }

    private static Instant finished(PlannedMigration migration) {
        LedgerEntry entry = Objects.requireNonNull(migration.entry());
        return entry.finishedAt() == null ? Instant.MAX : entry.finishedAt();
    }

    public List<String> named(Condition condition) {
        return migrations.stream()
                .filter(m -> m.condition() == condition)
                .map(PlannedMigration::name)
                .toList();
    }

    /**
     * @throws MigrationException.MissingMigration when an applied migration is not in the folder
     * @throws MigrationException.EditedMigration when an applied migration was changed
     * @throws MigrationException.Refused when a way back was begun and not finished, or a squash is applied in part
     */
    public void refuseBrokenHistory() {
        refuseSquashInPart(named(Condition.SQUASHED_IN_PART));
        refuseMissing(named(Condition.MISSING));
        refuseEdited(named(Condition.EDITED));
        List<String> reverting = named(Condition.REVERTING);
        if (!reverting.isEmpty()) {
            throw new MigrationException.Refused(
                    "unfinished-rollback",
                    "the way back of " + reverting.get(0) + " was begun and has not finished",
                    "finish it with `ashlar migrate rollback`");
        }
    }

    private static void refuseSquashInPart(List<String> names) {
        if (!names.isEmpty()) {
            throw new MigrationException.Refused(
                    "squashed-in-part",
                    "of the migrations that " + names.get(0)
                            + " replaces some are applied to this database, and not all",
                    "deploy the folder as it was before the squash first; version control has it");
        }
    }

    private static void refuseMissing(List<String> names) {
        if (!names.isEmpty()) {
            throw new MigrationException.MissingMigration(
                    names,
                    names(names) + " applied to this database and not in the folder",
                    "bring the folder back from version control; is this the right folder and the right database?");
        }
    }

    private void refuseEdited(List<String> names) {
        if (!names.isEmpty()) {
            throw new MigrationException.EditedMigration(
                    names,
                    names(names) + " changed after being applied",
                    anyPartial()
                            ? "steps that are done must stay as they were; put them back, and correct only what comes after"
                            : "put the file back as it was and write the change as a new migration");
        }
    }

    private boolean anyPartial() {
        return migrations.stream()
                .filter(m -> m.condition() == Condition.EDITED)
                .map(PlannedMigration::entry)
                .filter(Objects::nonNull)
                .anyMatch(e -> e.state() != MigrationState.APPLIED);
    }

    private static String names(List<String> names) {
        return names.size() == 1
                ? "the migration " + names.get(0) + " was"
                : "the migrations " + String.join(", ", names) + " were";
    }
}
