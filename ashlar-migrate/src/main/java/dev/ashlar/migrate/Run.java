package dev.ashlar.migrate;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.apply.Applier;
import dev.ashlar.migrate.apply.Direction;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.ledger.MigrationLock;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.session.Guard;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One run: a connection that holds the migration lock and nothing else, so that it holds no snapshot either, and one that
 * works.
 */
final class Run implements AutoCloseable {
    private final Connection lock;
    private final Connection worker;
    private final Guard guard;
    private final Session session;
    private final Ledger ledger;
    private final String schema;

    private Run(Connection lock, Connection worker, Guard guard, Session session, Ledger ledger, String schema) {
        this.lock = lock;
        this.worker = worker;
        this.guard = guard;
        this.session = session;
        this.ledger = ledger;
        this.schema = schema;
    }

    static Run begin(DatabaseUrl url, Settings settings, MigrationListener listener) {
        Connection lock = Connector.open(url);
        try {
            MigrationLock.take(lock, url.schema(), settings.runWait());
            Connection worker = Connector.open(url);
            Guard guard = Guard.begin(lock, worker, settings.lockTimeout().dividedBy(4));
            Session session = new Session(worker, settings, listener, guard);
            return new Run(lock, worker, guard, session, new Ledger(worker, url.schema()), url.schema());
        } catch (SQLException e) {
            close(lock);
            throw Session.failure(Span.NONE, e);
        } catch (RuntimeException e) {
            close(lock);
            throw e;
        }
    }

    Session session() {
        return session;
    }

    Ledger ledger() {
        return ledger;
    }

    Applier applier() {
        return new Applier(session, ledger);
    }

    /** Makes the ledger where it is missing; where nothing else is either, the database is for development from then on. */
    void createLedger(List<String> schemas) throws SQLException {
        boolean fresh = !ledger.exists() && Introspector.isEmpty(worker, schemas);
        ledger.create();
        if (fresh) {
            ledger.markDevelopment();
        }
    }

    Deployment deploy(List<Migration> files) throws SQLException {
        return deploy(files, file -> true);
    }

    /** Applies what of these is wanted and not applied yet. All scripts are read before the first statement runs. */
    Deployment deploy(List<Migration> files, Predicate<Migration> wanted) throws SQLException {
        History history = history(files);
        history.refuseBrokenHistory();
        Map<Migration, Script> scripts = new LinkedHashMap<>();
        history.pending().stream()
                .map(p -> Objects.requireNonNull(p.file()))
                .filter(wanted)
                .forEach(file -> scripts.put(file, Script.read(file.up())));
        Set<String> late = Set.copyOf(PlannedMigration.late(history.migrations()));
        scripts.keySet().stream().map(Migration::name).filter(late::contains).forEach(session.listener()::migrationLate);
        List<Deployment.Applied> applied = new ArrayList<>();
        scripts.forEach((file, script) -> applied.add(new Deployment.Applied(
                file.name(), applier().apply(file.name(), file.checksum(), script, Direction.UP))));
        return new Deployment(applied, history.named(Condition.APPLIED).size());
    }

    /** The folder and the ledger, in which squashes whose parts are all applied have taken their place. */
    History history(List<Migration> files) throws SQLException {
        History history = History.compare(files, ledger.read());
        List<Migration> squashes = history.migrations().stream()
                .filter(m -> m.condition() == Condition.SQUASHED)
                .map(m -> Objects.requireNonNull(m.file()))
                .toList();
        if (squashes.isEmpty()) {
            return history;
        }
        session.reset();
        session.inTransaction("squash", Span.NONE, () -> {
            for (Migration squash : squashes) {
                ledger.baseline(squash.name(), squash.checksum(), steps(squash));
                ledger.forget(squash.header().replaces().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
            }
        });
        return History.compare(files, ledger.read());
    }

    private static List<String> steps(Migration file) {
        return Script.read(file.up()).steps().stream().map(History::checksum).toList();
    }

    /** Records migrations as applied without running them, all or none. */
    void recordApplied(List<Migration> files) {
        session.inTransaction("baseline", Span.NONE, () -> {
            for (Migration file : files) {
                ledger.baseline(file.name(), file.checksum(), steps(file));
            }
        });
    }

    @Override
    public void close() {
        guard.close();
        close(worker);
        release();
        close(lock);
    }

    private void release() {
        try {
            MigrationLock.release(lock, schema);
        } catch (SQLException e) {
            // The connection is gone, and the lock with it.
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is gone, which is what was wanted.
        }
    }
}
