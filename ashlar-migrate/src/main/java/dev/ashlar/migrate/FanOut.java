package dev.ashlar.migrate;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.gate.Patience;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One folder of migrations for many tenants, each in a schema or a database of its own with a ledger of its own. One that fails
 * stops nobody else, and a second run goes on where each stands.
 */
public final class FanOut {
    private final MigrationFolder folder;
    private final Settings settings;
    private final int parallel;

    /** @param parallel how many at once; each takes two connections */
    public FanOut(MigrationFolder folder, Settings settings, int parallel) {
        this.folder = folder;
        this.settings = settings;
        this.parallel = parallel;
    }

    /**
     * What came of one tenant: one of the two is null.
     *
     * @param done what was applied
     * @param failure why not all of it
     */
    public record Outcome(
            DatabaseUrl tenant,
            @Nullable Deployment done,
            @Nullable MigrationException failure) {}

    /** Deploys to each, and answers in the order of the tenants. */
    public List<Outcome> deploy(List<DatabaseUrl> tenants) {
        return deploy(tenants, Patience.DEFAULT);
    }

    /** @param patience with each tenant's clients */
    public List<Outcome> deploy(List<DatabaseUrl> tenants, Patience patience) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(parallel, tenants.size())));
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            tenants.forEach(tenant -> running.add(threads.submit(() -> one(tenant, patience))));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : running) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException.Refused(
                    "interrupted", "the run was interrupted", "run it again; each tenant goes on where it stands");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Outcome one(DatabaseUrl tenant, Patience patience) {
        try {
            Migrator migrator = new Migrator(tenant, folder, settings, MigrationListener.SILENT);
            return new Outcome(tenant, migrator.deploy(patience), null);
        } catch (MigrationException e) {
            return new Outcome(tenant, null, e);
        }
    }

    /**
     * The schemas of a database whose names match.
     *
     * @param pattern as LIKE has it: {@code tenant_%}
     * @throws MigrationException.Refused when none does
     */
    public static List<DatabaseUrl> schemas(DatabaseUrl url, String pattern) {
        String sql = "SELECT nspname FROM pg_namespace WHERE nspname LIKE ? AND nspname !~ '^pg_'"
                + " AND nspname <> 'information_schema' ORDER BY nspname COLLATE \"C\"";
        List<DatabaseUrl> found = new ArrayList<>();
        try (Connection connection = Connector.open(url);
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, pattern);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(url.withSchema(rows.getString(1)));
                }
            }
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
        if (found.isEmpty()) {
            throw new MigrationException.Refused(
                    "no-schema",
                    "no schema of this database is called like " + pattern,
                    "% stands for any characters and _ for one, as in LIKE");
        }
        return found;
    }
}
