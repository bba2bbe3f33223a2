package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * What somebody changed in a database past its migrations. It is told and never undone unasked: one of the two is right, and
 * only a person knows which.
 *
 * @param changes what leads from the migrations to the database; none when they agree
 * @param undoing what leads from the database to the migrations
 */
public record Drift(List<Change> changes, List<Change> undoing) {
    public Drift {
        changes = List.copyOf(changes);
        undoing = List.copyOf(undoing);
    }

    /** @param schema whose names and external tables are meant */
    static Drift between(Catalog history, Catalog live, Schema schema) {
        Intent external = new Intent(List.of(), DesiredIntent.of(schema).external());
        return new Drift(
                CatalogDiff.between(history, Rehearsal.withOpenExtensions(live), external),
                CatalogDiff.between(live, Rehearsal.withOpenExtensions(history), external));
    }

    static Drift find(DatabaseUrl url, MigrationFolder folder, Settings settings, Schema schema) {
        List<String> schemas = Rehearsal.schemas(url, schema);
        try (Connection connection = Connector.open(url)) {
            History history = History.compare(folder.read(), new Ledger(connection, url.schema()).read());
            history.refuseBrokenHistory();
            List<Migration> applied = history.migrations().stream()
                    .filter(m -> m.condition() == Condition.APPLIED)
                    .map(PlannedMigration::file)
                    .map(Objects::requireNonNull)
                    .toList();
            Catalog made = new Rehearsal(url, settings).ofHistory(applied, schemas, schema);
            return between(made, Introspector.read(connection, schemas), schema);
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    /** Whether they agree, seen from either side: what was made by hand may be missed from one of them. */
    public boolean isEmpty() {
        return changes.isEmpty() && undoing.isEmpty();
    }

    /** The SQL that would undo it; to be read before it is used, for it may drop data. */
    public String back() {
        return Ddl.script(undoing);
    }
}
