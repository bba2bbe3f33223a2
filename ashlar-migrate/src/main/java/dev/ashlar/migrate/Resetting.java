package dev.ashlar.migrate;

import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.scratch.Emptying;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.SQLException;
import java.util.List;

/** Empties a development database. */
final class Resetting {
    private final DatabaseUrl url;
    private final Settings settings;
    private final MigrationListener listener;

    Resetting(DatabaseUrl url, Settings settings, MigrationListener listener) {
        this.url = url;
        this.settings = settings;
        this.listener = listener;
    }

    void empty(Schema schema, boolean force) {
        try (Run run = Run.begin(url, settings, listener)) {
            run.session().reset();
            List<String> schemas = Rehearsal.schemas(url, schema);
            refuse(run, schemas, force);
            run.session().inTransaction("reset", Span.NONE, () -> {
                Emptying.run(run.session().connection(), schemas);
                run.ledger().create();
                run.ledger().markDevelopment();
            });
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    private void refuse(Run run, List<String> schemas, boolean force) throws SQLException {
        Ledger ledger = run.ledger();
        if (Introspector.isEmpty(run.session().connection(), schemas)
                && ledger.read().isEmpty()) {
            return;
        }
        if (!ledger.exists() || !ledger.isDevelopment()) {
            throw new MigrationException.Refused(
                    "not-development",
                    "a reset would destroy " + url + ", which is not known to be a development database",
                    "only a database that `migrate dev` or `db push` found empty can be reset; to give up this one, drop it"
                            + " yourself");
        }
        if (!force) {
            throw new MigrationException.Refused(
                    "reset-needs-force",
                    "a reset destroys every row of " + url,
                    "say so with --force if that is meant");
        }
    }
}
