package dev.ashlar.migrate.plan;

import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.ledger.LedgerEntry;
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
        @Nullable LedgerEntry entry) {}
