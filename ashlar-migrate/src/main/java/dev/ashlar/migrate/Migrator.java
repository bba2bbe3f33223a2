package dev.ashlar.migrate;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.apply.Direction;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.ledger.MigrationLock;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.script.Script;
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
        try (Run run = Run.begin(url, settings, listener)) {
            run.ledger().create();
            History history = History.compare(folder.read(), run.ledger().read());
            history.refuseBrokenHistory();
            return new Deployment(
                    apply(run, history.pending()),
                    history.named(Condition.APPLIED).size());
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    private static List<Deployment.Applied> apply(Run run, List<PlannedMigration> pending) {
        Map<Migration, Script> scripts = new LinkedHashMap<>();
        for (PlannedMigration planned : pending) {
            Migration file = Objects.requireNonNull(planned.file());
            scripts.put(file, Script.read(file.up()));
        }
        List<Deployment.Applied> applied = new ArrayList<>();
        scripts.forEach((file, script) -> applied.add(new Deployment.Applied(
                file.name(), run.applier().apply(file.name(), file.checksum(), script, Direction.UP))));
        return applied;
    }

    /** Compares folder and database; changes nothing, and waits for nobody. */
    public Status status() {
        try (Connection connection = Connector.open(url)) {
            History history = History.compare(folder.read(), new Ledger(connection, url.schema()).read());
            return new Status(url.toString(), history.migrations(), MigrationLock.holder(connection));
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }
}
