package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.consent.Widening;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.apply.Unrecorded;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.consent.Answers;
import dev.ashlar.migrate.consent.Consents;
import dev.ashlar.migrate.consent.RenameQuestion;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.plan.Loss;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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

    Push push(Schema schema, Answers answers) {
        try (Run run = Run.begin(url, settings, listener)) {
            List<String> schemas = Rehearsal.schemas(url, schema);
            run.createLedger(schemas);
            run.session().reset();
            Connection connection = run.session().connection();
            Catalog wanted = new Rehearsal(url, settings).ofSchema(schema, schemas);
            Catalog live = Introspector.read(connection, schemas);
            Refusals.refuse(live, wanted);
            List<Change> changes = consented(live, wanted, DesiredIntent.of(schema), answers, connection);
            if (!changes.isEmpty()) {
                Unrecorded.run(run.session(), "push.sql", Ddl.script(changes));
            }
            return new Push(changes);
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    /** A column that holds nothing may go, and come anew under another name, without a word. */
    private static List<Change> consented(
            Catalog live, Catalog wanted, Intent said, Answers answers, Connection connection) throws SQLException {
        Consents consents = new Consents(answers, connection);
        Intent intent = RenameQuestion.settle(live, wanted, said, answers, consents::matters);
        List<Change> changes = CatalogDiff.between(live, wanted, intent);
        consents.require(consents.real(Loss.of(changes)), Widening.of(live, wanted, changes));
        return changes;
    }
}
