package dev.ashlar.migrate;

import dev.ashlar.migrate.gate.HeldMigration;
import dev.ashlar.migrate.ledger.MigrationLock;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.plan.PlannedMigration;
import java.util.List;
import java.util.Optional;

/**
 * How the folder and the database stand to each other.
 *
 * @param database where, without the password
 * @param running who runs migrations in it at this moment
 * @param held what a deploy would leave for later now, in order
 */
public record Status(
        String database,
        List<PlannedMigration> migrations,
        Optional<MigrationLock.Holder> running,
        List<HeldMigration> held) {
    public Status {
        migrations = List.copyOf(migrations);
        held = List.copyOf(held);
    }

    /** Why a migration waits, when it does. */
    public Optional<HeldMigration> held(String migration) {
        return held.stream().filter(h -> h.name().equals(migration)).findFirst();
    }

    /** Whether every migration of the folder is applied, as it is, and the ledger knows no other. */
    public boolean upToDate() {
        return migrations.stream().allMatch(m -> m.condition() == Condition.APPLIED);
    }
}
