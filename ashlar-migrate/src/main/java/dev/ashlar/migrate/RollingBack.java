package dev.ashlar.migrate;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.consent.Answers;
import dev.ashlar.migrate.consent.Consents;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.ledger.LedgerEntry;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.plan.Loss;
import dev.ashlar.migrate.plan.OneWay;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.script.Script;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The way back of one migration or of several, the last first. */
final class RollingBack {
    private final History history;
    private final List<PlannedMigration> lastFirst;

    private RollingBack(History history) {
        this.history = history;
        this.lastFirst = history.lastFirst();
    }

    /** A migration and its way back, which was read. */
    private record Back(Migration file, Script script) {}

    /** Every script is read, and every reason against one found, before the first statement runs. */
    static List<Rollback> run(Run run, History history, WayBack way, Answers answers) throws SQLException {
        RollingBack rolling = new RollingBack(history);
        List<Back> backs = rolling.chosen(way).stream().map(rolling::checked).toList();
        consent(run, backs, answers);
        List<Rollback> done = new ArrayList<>();
        for (Back back : backs) {
            Migration file = back.file();
            done.add(new Rollback(file.name(), run.applier().takeBack(file, back.script())));
        }
        return done;
    }

    /** What was filled since a migration is lost with it, and only this database knows how much that is. */
    private static void consent(Run run, List<Back> backs, Answers answers) throws SQLException {
        run.session().reset();
        Consents consents = new Consents(answers, run.session().connection());
        List<Loss> losses =
                backs.stream().flatMap(b -> Loss.of(b.script().file()).stream()).toList();
        consents.require(consents.held(losses), List.of());
    }

    private List<PlannedMigration> chosen(WayBack way) {
        return way.match(new WayBack.Cases<List<PlannedMigration>>() {
            @Override
            public List<PlannedMigration> steps(WayBack.Steps steps) {
                return last(steps.count());
            }

            @Override
            public List<PlannedMigration> to(WayBack.To to) {
                return after(to.name());
            }
        });
    }

    private List<PlannedMigration> last(int count) {
        if (lastFirst.isEmpty()) {
            throw new MigrationException.NoWayBack(
                    "no migration is applied to this database", "there is nothing to take back");
        }
        if (count < 1 || count > lastFirst.size()) {
            throw new MigrationException.NoWayBack(
                    "there are " + lastFirst.size() + " migrations to take back, not " + count,
                    "`ashlar migrate status` lists them");
        }
        return lastFirst.subList(0, count);
    }

    private List<PlannedMigration> after(String name) {
        for (int i = 0; i < lastFirst.size(); i++) {
            if (lastFirst.get(i).name().equals(name)) {
                return lastFirst.subList(0, i);
            }
        }
        if (!name.matches("[0-9]{1,9}") || Integer.parseInt(name) > lastFirst.size()) {
            throw new MigrationException.Refused(
                    "unknown-migration",
                    "no migration " + name + " is applied to this database",
                    "name one that `ashlar migrate status` lists as applied, or how many stay: --to 0 takes back all "
                            + lastFirst.size());
        }
        return lastFirst.subList(0, lastFirst.size() - Integer.parseInt(name));
    }

    private Back checked(PlannedMigration migration) {
        Migration file = migration.file();
        if (file == null) {
            history.refuseBrokenHistory();
            throw new AssertionError("a migration without a file is missing");
        }
        refuseLiftedRowSecurity(migration);
        return new Back(file, wayBack(file));
    }

    private static Script wayBack(Migration file) {
        SourceFile down = file.down();
        if (down == null) {
            throw new MigrationException.NoWayBack(
                    "the migration " + file.name() + " has no down.sql; nothing was taken back",
                    "write down.sql beside its migration.sql; an empty one says that the migration is one-way");
        }
        Script script = Script.read(down);
        if (script.steps().isEmpty() && !Script.read(file.up()).steps().isEmpty()) {
            String reason = OneWay.reason(down).orElse("its down.sql has no statement");
            throw new MigrationException.NoWayBack(
                    "the migration " + file.name() + " is one-way: " + reason + "; nothing was taken back",
                    "write a new migration that leads on, or restore a backup");
        }
        return script;
    }

    static void refuseLiftedRowSecurity(PlannedMigration migration) {
        LedgerEntry entry = migration.entry();
        if (entry != null && entry.cursor() != null && entry.cursor().rowSecurityLifted()) {
            throw new MigrationException.Refused(
                    "row-security-lifted",
                    "a backfill of " + migration.name() + " was killed while FORCE ROW LEVEL SECURITY was lifted",
                    "finish it with `ashlar migrate deploy`, which puts it back; then roll back");
        }
    }
}
