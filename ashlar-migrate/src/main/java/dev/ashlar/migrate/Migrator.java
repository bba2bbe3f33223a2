package dev.ashlar.migrate;

import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.consent.Answers;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Lineage;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.gate.Clients;
import dev.ashlar.migrate.gate.Gate;
import dev.ashlar.migrate.gate.Patience;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.ledger.MigrationLock;
import dev.ashlar.migrate.plan.Clash;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.scratch.Tried;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database and a folder of migrations together. Holds no connection between calls. Every method throws a
 * {@link dev.ashlar.migrate.failure.MigrationException} that says what is wrong and what to do.
 */
public final class Migrator {
    private final DatabaseUrl url;
    private final MigrationFolder folder;
    private final Settings settings;
    private final MigrationListener listener;

    public Migrator(DatabaseUrl url, MigrationFolder folder, Settings settings, MigrationListener listener) {
        this.url = url;
        this.folder = folder;
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Applies every migration that is not applied yet, going on where an earlier run stopped. All scripts are read before
     * the first statement runs.
     */
    public Deployment deploy() {
        return deploy(Patience.DEFAULT);
    }

    /**
     * The same, and says which clients are waited for. A migration that takes something away is left for a later deploy while
     * a running client declares that, and what comes after it goes on unless it is about the same tables.
     */
    public Deployment deploy(Patience patience) {
        try (Run run = Run.begin(url, settings, listener)) {
            run.ledger().create();
            return run.deploy(folder.read(), file -> true, run.gate(patience));
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    /**
     * As {@link #deploy}, but no further than one migration.
     *
     * @param last the name of the last one to apply
     * @throws dev.ashlar.migrate.failure.MigrationException.Refused when the folder has no migration of that name
     */
    public Deployment deployUpTo(String last) {
        try (Run run = Run.begin(url, settings, listener)) {
            List<Migration> files = folder.read();
            if (files.stream().noneMatch(f -> f.name().equals(last))) {
                throw new MigrationException.Refused(
                        "unknown-migration",
                        "the folder has no migration " + last,
                        "`ashlar migrate status` lists their names");
            }
            run.ledger().create();
            Set<String> wanted = names(files, last);
            return run.deploy(files, f -> wanted.contains(f.name()), run.gate(Patience.DEFAULT));
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    /** Up to one, in the folder's order. */
    static Set<String> names(List<Migration> files, String last) {
        List<String> all = files.stream().map(Migration::name).toList();
        return Set.copyOf(all.subList(0, all.indexOf(last) + 1));
    }

    /** Compares folder and database; changes nothing, and waits for nobody. */
    public Status status() {
        try (Connection connection = Connector.open(url)) {
            List<Migration> files = folder.read();
            History history = History.compare(files, new Ledger(connection, url.schema()).read());
            Gate gate = Gate.of(new Clients(connection, url.schema()), Patience.DEFAULT);
            for (PlannedMigration pending : history.pending()) {
                gate.opensFor(pending);
            }
            return new Status(
                    url.toString(),
                    history.migrations(),
                    MigrationLock.holder(connection, url.schema()),
                    gate.held(),
                    Clash.of(files));
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    /**
     * Asks the run that is going on to stand still before its next batch, until {@link #resume}; a run that is begun
     * meanwhile stops before its first batch. Waits for nobody.
     *
     * @return the migrations it is about; empty when none is being run or was stopped half-way
     */
    public List<String> pause() {
        return atTheLedger(Ledger::pause);
    }

    /** Lets what {@link #pause} stopped go on. Returns which migrations those are. */
    public List<String> resume() {
        return atTheLedger(Ledger::resume);
    }

    private interface Question {
        List<String> ask(Ledger ledger) throws SQLException;
    }

    private List<String> atTheLedger(Question question) {
        try (Connection connection = Connector.open(url)) {
            Ledger ledger = new Ledger(connection, url.schema());
            return ledger.exists() ? question.ask(ledger) : List.of();
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    /**
     * Writes the migration that leads from the folder's history to the schema, and applies it. Migrations of the folder that
     * are not applied yet are applied first. A database that drifted from its history is reported, never wiped.
     *
     * @param name what the change is called
     * @param apply whether to run what was written
     */
    public Development dev(String name, Schema schema, boolean apply) {
        return dev(name, schema, apply, false);
    }

    /**
     * The same.
     *
     * @param direct whether to write one transaction instead of the stages that leave the tables in use
     */
    public Development dev(String name, Schema schema, boolean apply, boolean direct) {
        return dev(name, schema, apply, direct, Answers.NONE);
    }

    /**
     * The same where something goes, or is shown to more people, or has another name. Consent is asked for when a migration is
     * written, and not again when it is deployed.
     *
     * @throws dev.ashlar.migrate.failure.MigrationException.RenameUnclear when something looks renamed and nobody said so
     * @throws dev.ashlar.migrate.failure.MigrationException.ConsentMissing when data would go or access would grow that is
     *     not in the answers; then nothing was written
     */
    public Development dev(String name, Schema schema, boolean apply, Answers answers) {
        return dev(name, schema, apply, false, answers);
    }

    /** The same with everything said. */
    public Development dev(String name, Schema schema, boolean apply, boolean direct, Answers answers) {
        return new Developing(url, folder, settings, listener).dev(name, schema, apply, direct, answers);
    }

    /**
     * Makes the database what the schema says, without a migration: for trying things out. What holds nothing may go unasked.
     *
     * @throws dev.ashlar.migrate.failure.MigrationException.RenameUnclear when something looks renamed and nobody said so
     * @throws dev.ashlar.migrate.failure.MigrationException.ConsentMissing when values would be lost or access would grow
     *     that is not in the answers
     */
    public Push push(Schema schema, Answers answers) {
        return new Pushing(url, settings, listener).push(schema, answers);
    }

    /** @param accepted the losses of data that are agreed to, by name: {@code posts}, {@code posts.slug} */
    public Push push(Schema schema, Set<String> accepted) {
        return push(schema, Answers.losing(accepted));
    }

    /**
     * Drops everything and applies every migration again. For development only: it refuses a database that holds something
     * unless {@code dev} or {@code push} was the first to touch it, when it was empty.
     *
     * @param schema whose PostgreSQL schemas are emptied
     * @param force that a person has said yes
     */
    public Deployment reset(Schema schema, boolean force) {
        new Resetting(url, settings, listener).empty(schema, force);
        return deploy();
    }

    /**
     * Writes a migration that does nothing and comes after the last ones of all branches, once they were run together in a
     * scratch database: from then on the order of the branches is settled.
     *
     * @throws dev.ashlar.migrate.failure.MigrationException.Refused when there are no branches to merge
     */
    public Migration merge(String name, Schema schema) {
        List<Migration> files = folder.read();
        List<String> last = Lineage.of(files).last();
        if (last.size() < 2) {
            throw new MigrationException.Refused(
                    "nothing-to-merge", "the folder has one line of migrations", "there is nothing to merge");
        }
        new Rehearsal(url, settings).ofHistory(files, Rehearsal.schemas(url, schema), schema);
        String text = "-- Merges " + String.join(" and ", last) + ".\n";
        return folder.write(name, MigrationFolder.now(), text, text);
    }

    /**
     * Makes one migration of the folder's first ones. It is written only when a scratch database shows that it makes the same,
     * objects and rows; the others are deleted. A database that has them all takes it for them.
     *
     * @param to the last one to go in; null for all
     * @param keepSql whether to keep the SQL of the old ones, one after another, rather than write what they come to
     */
    public Migration squash(@Nullable String to, String name, Schema schema, boolean keepSql) {
        return new Squashing(url, folder, settings, schema).squash(to, name, keepSql);
    }

    /** Runs the {@code down.sql} of the last migration, or goes on with one that was begun. */
    public Rollback rollback() {
        return rollback(new WayBack.Steps(1)).get(0);
    }

    /**
     * Takes back several migrations, the last one first; goes on with a way back that was begun. All scripts are read, and a
     * migration without a way back is found, before the first statement runs.
     *
     * @return what was taken back, in order
     */
    public List<Rollback> rollback(WayBack way) {
        return rollback(way, Answers.ALL);
    }

    /**
     * The same, unless a script drops a table or a column that holds something and is not in the answers.
     *
     * @throws dev.ashlar.migrate.failure.MigrationException.ConsentMissing then, and nothing was taken back
     */
    public List<Rollback> rollback(WayBack way, Answers answers) {
        try (Run run = Run.begin(url, settings, listener)) {
            History history = run.history(folder.read());
            return RollingBack.run(run, history, way, answers);
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    /**
     * Records a migration as applied without running it, after a repair by hand.
     *
     * @throws dev.ashlar.migrate.failure.MigrationException.Refused when the folder has no such migration, or it is applied as it is
     */
    public void resolveApplied(String name) {
        resolve(resolving -> resolving.applied(name));
    }

    /** Records that nothing of a migration is left, after a repair by hand: {@code deploy} runs it from its first step. */
    public void resolveRolledBack(String name) {
        resolve(resolving -> resolving.rolledBack(name));
    }

    private void resolve(Consumer<Resolving> work) {
        try (Run run = Run.begin(url, settings, listener)) {
            run.ledger().create();
            work.accept(new Resolving(
                    run, History.compare(folder.read(), run.ledger().read())));
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    /**
     * Records migrations as applied that a database has already, after it was compared with what they make in a scratch
     * database.
     *
     * @param which the migrations that the database is said to have
     * @param schema whose PostgreSQL schemas are compared
     */
    public Baseline baseline(Baseline.Which which, Schema schema) {
        return new Baselining(url, folder, settings, listener).baseline(which, schema);
    }

    /**
     * Tries the way back of every migration of the folder in scratch databases with a few rows: there, back, and there again.
     * Touches nothing in the database itself.
     *
     * @return what came of each, in order; of those without a way back nothing
     */
    public Map<Migration, Tried> check(Schema schema) {
        return new Rehearsal(url, settings).waysBack(folder.read(), Rehearsal.schemas(url, schema), schema);
    }

    /**
     * How the database differs from what its applied migrations make. Changes nothing in it.
     *
     * @return the changes that lead from the migrations to the database; none when nobody changed it by hand
     */
    public Drift drift(Schema schema) {
        return Drift.find(url, folder, settings, schema);
    }

    /**
     * The changes from one schema to another, without any database.
     *
     * @param serverMajor the version of PostgreSQL they are for, for example 18
     */
    public static List<Change> diffSchemas(Schema from, Schema to, int serverMajor) {
        Target target = new Target(serverMajor);
        return CatalogDiff.between(
                DesiredCatalog.of(from, target), DesiredCatalog.of(to, target), DesiredIntent.of(to));
    }
}
