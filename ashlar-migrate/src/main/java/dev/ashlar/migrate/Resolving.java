package dev.ashlar.migrate;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.ledger.MigrationState;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.plan.PlannedMigration;
import java.util.List;
import java.util.Objects;

/** Brings the ledger to what somebody did by hand. Nothing but the ledger is touched. */
final class Resolving {
    private final Run run;
    private final History history;

    Resolving(Run run, History history) {
        this.run = run;
        this.history = history;
    }

    void applied(String name) {
        PlannedMigration migration = find(name);
        Migration file = migration.file();
        if (file == null) {
            throw new MigrationException.Refused(
                    "unknown-migration",
                    "the folder has no migration " + name,
                    "to forget one that is gone: ashlar migrate resolve --rolled-back " + name);
        }
        if (migration.condition() == Condition.APPLIED) {
            throw new MigrationException.Refused(
                    "already-applied",
                    "the migration " + name + " is recorded as applied",
                    "there is nothing to resolve");
        }
        RollingBack.refuseLiftedRowSecurity(migration);
        run.recordApplied(List.of(file));
    }

    void rolledBack(String name) {
        PlannedMigration migration = find(name);
        if (migration.entry() == null || migration.condition() == Condition.PENDING) {
            throw new MigrationException.Refused(
                    "not-applied",
                    "nothing of the migration " + name + " is recorded here",
                    "there is nothing to resolve");
        }
        RollingBack.refuseLiftedRowSecurity(migration);
        String checksum = Objects.requireNonNull(migration.entry()).checksum();
        run.session().inTransaction(name, Span.NONE, () -> {
            run.ledger().begin(name, checksum, MigrationState.REVERTING, 0);
            run.ledger().finish(name, MigrationState.REVERTED);
        });
    }

    private PlannedMigration find(String name) {
        return history.migrations().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MigrationException.Refused(
                        "unknown-migration",
                        "neither the folder nor the database knows a migration " + name,
                        "`ashlar migrate status` lists their names"));
    }
}
