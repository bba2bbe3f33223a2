package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.ledger.PrismaLedger;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Takes over a database that was there before its migrations were. */
final class Baselining {
    private final DatabaseUrl url;
    private final MigrationFolder folder;
    private final Settings settings;
    private final MigrationListener listener;

    Baselining(DatabaseUrl url, MigrationFolder folder, Settings settings, MigrationListener listener) {
        this.url = url;
        this.folder = folder;
        this.settings = settings;
        this.listener = listener;
    }

    Baseline baseline(Baseline.Which which, Schema schema) {
        List<String> schemas = Rehearsal.schemas(url, schema);
        try (Run run = Run.begin(url, settings, listener)) {
            run.session().reset();
            List<Migration> claimed = claimed(run, which);
            History history = History.compare(folder.read(), run.ledger().read());
            history.refuseBrokenHistory();
            Catalog made = new Rehearsal(url, settings).ofHistory(claimed, schemas, schema);
            Catalog live = Introspector.read(run.session().connection(), schemas);
            Drift drift = Drift.between(made, live, schema);
            List<String> known = history.named(Condition.APPLIED);
            List<Migration> open =
                    claimed.stream().filter(m -> !known.contains(m.name())).toList();
            if (drift.isEmpty()) {
                run.ledger().create();
                run.recordApplied(open);
            }
            List<String> recorded =
                    drift.isEmpty() ? open.stream().map(Migration::name).toList() : List.of();
            return new Baseline(recorded, known.size(), drift);
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    private List<Migration> claimed(Run run, Baseline.Which which) throws SQLException {
        List<Migration> files = folder.read();
        if (which instanceof Baseline.Which.UpTo to) {
            if (files.stream().noneMatch(f -> f.name().equals(to.name()))) {
                throw new MigrationException.Refused(
                        "unknown-migration",
                        "the folder has no migration " + to.name(),
                        "`ashlar migrate status` lists their names");
            }
            Set<String> upTo = Migrator.names(files, to.name());
            return files.stream().filter(f -> upTo.contains(f.name())).toList();
        }
        return which instanceof Baseline.Which.FromPrisma
                ? ofPrisma(files, PrismaLedger.applied(run.session().connection(), url.schema()))
                : files;
    }

    private static List<Migration> ofPrisma(List<Migration> files, List<String> applied) {
        List<String> there = files.stream().map(Migration::name).toList();
        List<String> missing = applied.stream().filter(n -> !there.contains(n)).toList();
        if (!missing.isEmpty()) {
            throw new MigrationException.MissingMigration(
                    missing,
                    "Prisma applied " + String.join(", ", missing) + ", and the folder has no such migration",
                    "bring the folder back from version control; is this the right folder and the right database?");
        }
        return files.stream().filter(f -> applied.contains(f.name())).toList();
    }
}
