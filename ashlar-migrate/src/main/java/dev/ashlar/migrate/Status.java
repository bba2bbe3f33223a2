package dev.ashlar.migrate;

import dev.ashlar.migrate.gate.HeldMigration;
import dev.ashlar.migrate.ledger.MigrationLock;
import dev.ashlar.migrate.plan.Clash;
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
 * @param clashes migrations of merged branches that alter the same thing
 */
public record Status(
        String database,
        List<PlannedMigration> migrations,
        Optional<MigrationLock.Holder> running,
        List<HeldMigration> held,
        List<Clash> clashes) {
    public Status {
        migrations = List.copyOf(migrations);
        held = List.copyOf(held);
        clashes = List.copyOf(clashes);
    }

    /** Why a migration waits, when it does. */
    public Optional<HeldMigration> held(String migration) {
        return held.stream().filter(h -> h.name().equals(migration)).findFirst();
    }

    /** What {@code deploy} would run although something later is applied: it came with a branch. */
    public List<String> late() {
        return PlannedMigration.late(migrations);
    }

    /** Whether every migration of the folder is applied, as it is, the ledger knows no other, and no two clash. */
    public boolean upToDate() {
        return clashes.isEmpty() && migrations.stream().allMatch(m -> m.condition() == Condition.APPLIED);
    }
}
