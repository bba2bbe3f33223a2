package dev.ashlar.migrate;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.apply.Applier;
import dev.ashlar.migrate.apply.Direction;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.gate.Clients;
import dev.ashlar.migrate.gate.Gate;
import dev.ashlar.migrate.gate.Patience;
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
    private final Clients clients;
    private final String schema;

    private Run(
            Connection lock,
            Connection worker,
            Guard guard,
            Session session,
            Ledger ledger,
            Clients clients,
            String schema) {
        this.lock = lock;
        this.worker = worker;
        this.guard = guard;
        this.session = session;
        this.ledger = ledger;
        this.clients = clients;
        this.schema = schema;
    }

    static Run begin(DatabaseUrl url, Settings settings, MigrationListener listener) {
        Connection lock = Connector.open(url);
        try {
            MigrationLock.take(lock, url.schema(), settings.runWait());
            Connection worker = Connector.open(url);
            Guard guard = Guard.begin(lock, worker, settings.lockTimeout().dividedBy(4));
            Session session = new Session(worker, settings, listener, guard);
            String schema = url.schema();
            return new Run(
                    lock, worker, guard, session, new Ledger(worker, schema), new Clients(worker, schema), schema);
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
        return deploy(files, file -> true, Gate.open());
    }

    /** The table that clients register in, made where it is missing. */
    Gate gate(Patience patience) throws SQLException {
        clients.create();
        clients.forget();
        return Gate.of(clients, patience);
    }

    /** Applies what of these is wanted, not applied yet and not held. All scripts are read before the first statement runs. */
    Deployment deploy(List<Migration> files, Predicate<Migration> wanted, Gate gate) throws SQLException {
        History history = history(files);
        history.refuseBrokenHistory();
        Map<PlannedMigration, Script> scripts = new LinkedHashMap<>();
        history.pending().stream()
                .filter(p -> wanted.test(file(p)))
                .forEach(p -> scripts.put(p, Script.read(file(p).up())));
        Set<String> late = Set.copyOf(PlannedMigration.late(history.migrations()));
        scripts.keySet().stream()
                .map(PlannedMigration::name)
                .filter(late::contains)
                .forEach(session.listener()::migrationLate);
        List<Deployment.Applied> applied = new ArrayList<>();
        for (Map.Entry<PlannedMigration, Script> entry : scripts.entrySet()) {
            Migration file = file(entry.getKey());
            if (gate.opensFor(entry.getKey())) {
                applied.add(new Deployment.Applied(
                        file.name(), applier().apply(file.name(), file.checksum(), entry.getValue(), Direction.UP)));
            }
        }
        return new Deployment(applied, history.named(Condition.APPLIED).size(), gate.held());
    }

    private static Migration file(PlannedMigration pending) {
        return Objects.requireNonNull(pending.file());
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
