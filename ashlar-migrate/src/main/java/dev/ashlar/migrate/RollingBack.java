package dev.ashlar.migrate;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.ledger.LedgerEntry;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.script.Script;

/** The way back of one migration. */
final class RollingBack {
    private RollingBack() {}

    static Rollback last(Run run, History history) {
        PlannedMigration last = history.last()
                .orElseThrow(() -> new MigrationException.NoWayBack(
                        "no migration is applied to this database", "there is nothing to take back"));
        Migration file = last.file();
        if (file == null) {
            history.refuseBrokenHistory();
            throw new AssertionError("a migration without a file is missing");
        }
        Script script = wayBack(file);
        refuseLiftedRowSecurity(last);
        return new Rollback(file.name(), run.applier().takeBack(file, script));
    }

    private static Script wayBack(Migration file) {
        SourceFile down = file.down();
        if (down == null) {
            throw new MigrationException.NoWayBack(
                    "the migration " + file.name() + " has no down.sql",
                    "write down.sql beside its migration.sql; an empty one says that the migration is one-way");
        }
        Script script = Script.read(down);
        if (script.steps().isEmpty() && !Script.read(file.up()).steps().isEmpty()) {
            throw new MigrationException.NoWayBack(
                    "the migration " + file.name() + " is one-way: its down.sql has no statement",
                    "write a new migration that leads on, or restore a backup");
        }
        return script;
    }

    private static void refuseLiftedRowSecurity(PlannedMigration last) {
        LedgerEntry entry = last.entry();
        if (entry != null && entry.cursor() != null && entry.cursor().rowSecurityLifted()) {
            throw new MigrationException.Refused(
                    "row-security-lifted",
                    "a backfill of " + last.name() + " was killed while FORCE ROW LEVEL SECURITY was lifted",
                    "finish it with `ashlar migrate deploy`, which puts it back; then roll back");
        }
    }
}
