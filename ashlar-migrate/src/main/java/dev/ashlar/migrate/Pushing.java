package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.apply.Unrecorded;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.plan.Loss;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a database what a schema says, without a migration. */
final class Pushing {
    private final DatabaseUrl url;
    private final Settings settings;
    private final MigrationListener listener;

    Pushing(DatabaseUrl url, Settings settings, MigrationListener listener) {
        this.url = url;
        this.settings = settings;
        this.listener = listener;
    }

    Push push(Schema schema, Set<String> accepted) {
        try (Run run = Run.begin(url, settings, listener)) {
            List<String> schemas = Rehearsal.schemas(url, schema);
            run.createLedger(schemas);
            run.session().reset();
            Connection connection = run.session().connection();
            Catalog wanted = new Rehearsal(url, settings).ofSchema(schema, schemas);
            Catalog live = Introspector.read(connection, schemas);
            Refusals.refuse(live, wanted);
            List<Change> changes = CatalogDiff.between(live, wanted, DesiredIntent.of(schema));
            refuseLoss(connection, Loss.of(changes), accepted);
            if (!changes.isEmpty()) {
                Unrecorded.run(run.session(), "push.sql", Ddl.script(changes));
            }
            return new Push(changes);
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    private static void refuseLoss(Connection connection, List<Loss> losses, Set<String> accepted) throws SQLException {
        List<Loss> real = new ArrayList<>();
        for (Loss loss : losses) {
            if (!accepted.contains(loss.name()) && hasRow(connection, loss.probe())) {
                real.add(loss);
            }
        }
        if (!real.isEmpty()) {
            List<String> names = real.stream().map(Loss::name).toList();
            throw new MigrationException.DataLoss(
                    names,
                    "this would lose data: " + real.stream().map(Loss::sentence).collect(Collectors.joining("; ")),
                    "accept it by name if that is meant: " + String.join(", ", names));
        }
    }

    private static boolean hasRow(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
