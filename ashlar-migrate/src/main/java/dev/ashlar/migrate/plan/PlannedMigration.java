package dev.ashlar.migrate.plan;

import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.ledger.LedgerEntry;
import dev.ashlar.migrate.script.Contract;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One migration, known to the folder, the ledger or both.
 *
 * @param file null when the folder has none
 * @param entry null when the ledger has none
 */
public record PlannedMigration(
        String name,
        Condition condition,
        @Nullable Migration file,
        @Nullable LedgerEntry entry) {
    /** The names of those to be run although a later one has been applied. */
    public static List<String> late(List<PlannedMigration> migrations) {
        List<String> late = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (PlannedMigration migration : migrations) {
            if (migration.condition() == Condition.PENDING && !mayHaveWaited(migration)) {
                open.add(migration.name());
            } else if (migration.condition() == Condition.APPLIED) {
                late.addAll(open);
                open.clear();
            }
        }
        return late;
    }

    /** Whether it takes something away, so that a deploy may have left it for later. */
    private static boolean mayHaveWaited(PlannedMigration migration) {
        Migration file = migration.file();
        return file != null && Contract.of(file.up()).isPresent();
    }
}
