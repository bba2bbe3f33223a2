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
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.gate.Clients;
import dev.ashlar.migrate.gate.Gate;
import dev.ashlar.migrate.gate.Patience;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.ledger.MigrationLock;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

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
            return run.deploy(files, f -> f.name().compareTo(last) <= 0, run.gate(Patience.DEFAULT));
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    /** Compares folder and database; changes nothing, and waits for nobody. */
    public Status status() {
        try (Connection connection = Connector.open(url)) {
            History history = History.compare(folder.read(), new Ledger(connection, url.schema()).read());
            Gate gate = Gate.of(new Clients(connection, url.schema()), Patience.DEFAULT);
            for (PlannedMigration pending : history.pending()) {
                gate.opensFor(pending);
            }
            return new Status(url.toString(), history.migrations(), MigrationLock.holder(connection), gate.held());
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
        return new Developing(url, folder, settings, listener).dev(name, schema, apply, direct);
    }

    /**
     * Makes the database what the schema says, without a migration: for trying things out.
     *
     * @param accepted the losses of data that are agreed to, by name: {@code posts}, {@code posts.slug}
     * @throws dev.ashlar.migrate.failure.MigrationException.DataLoss when values would be lost that are not in there
     */
    public Push push(Schema schema, Set<String> accepted) {
        return new Pushing(url, settings, listener).push(schema, accepted);
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

    /** Runs the {@code down.sql} of the last migration, or goes on with one that was begun. */
    public Rollback rollback() {
        try (Run run = Run.begin(url, settings, listener)) {
            History history = History.compare(folder.read(), run.ledger().read());
            return RollingBack.last(run, history);
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
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
