package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.Refusal;
import dev.ashlar.migrate.failure.MigrationException;

/** Stops before a difference that no change can make good. */
final class Refusals {
    private Refusals() {}

    /**
     * @throws MigrationException.Refused for the first of them
     */
    static void refuse(Catalog from, Catalog to) {
        for (Refusal refusal : Refusal.of(from, to)) {
            throw new MigrationException.Refused("needs-another-table", refusal.reason(), refusal.help());
        }
    }
}
