package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.consent.Widening;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Release;
import dev.ashlar.compiler.online.plan.Online;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.consent.Answers;
import dev.ashlar.migrate.consent.Consents;
import dev.ashlar.migrate.consent.RenameQuestion;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.plan.Loss;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes migrations. */
final class Developing {
    private final DatabaseUrl url;
    private final MigrationFolder folder;
    private final Settings settings;
    private final MigrationListener listener;
    private final Rehearsal rehearsal;

    Developing(DatabaseUrl url, MigrationFolder folder, Settings settings, MigrationListener listener) {
        this.url = url;
        this.folder = folder;
        this.settings = settings;
        this.listener = listener;
        this.rehearsal = new Rehearsal(url, settings);
    }

    /**
     * @param direct whether to write the changes as one transaction, for tables that nobody uses meanwhile
     */
    Development dev(String name, Schema schema, boolean apply, boolean direct, Answers answers) {
        try (Run run = Run.begin(url, settings, listener)) {
            List<String> schemas = Rehearsal.schemas(url, schema);
            run.createLedger(schemas);
            Deployment deployment = run.deploy(folder.read());
            Catalog history = rehearsal.ofHistory(folder.read(), schemas, schema);
            Catalog wanted = rehearsal.ofSchema(schema, schemas);
            Catalog live = live(run, schemas);
            Catalog asWritten =
                    DesiredCatalog.of(schema, new Target(run.session().serverVersion()));
            Intent intent = RenameQuestion.settle(history, wanted, DesiredIntent.of(schema), answers, guess -> true);
            TriedDown trial = new TriedDown(rehearsal, schemas, schema);
            Views views = new Views(history, wanted, live, asWritten, intent, trial);
            return next(run, new Wish(name, apply, direct, answers), deployment, views);
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    private static Catalog live(Run run, List<String> schemas) throws SQLException {
        run.session().reset();
        return Introspector.read(run.session().connection(), schemas);
    }

    /**
     * The same database as its migrations make it, as the schema wants it, and as it is.
     *
     * @param intent what the schema says of the way
     * @param trial what tries a way back before it is written
     * @param asWritten what the schema wants in its own words; {@code wanted} has PostgreSQL's, which are longer
     */
    private record Views(
            Catalog history, Catalog wanted, Catalog live, Catalog asWritten, Intent intent, TriedDown trial) {
        /** A first migration compares with nothing, so it can keep the schema's own words. */
        List<Change> changes() {
            return CatalogDiff.between(history, history.equals(Catalog.EMPTY) ? asWritten : wanted, intent);
        }

        List<Change> drift() {
            return CatalogDiff.between(history, Rehearsal.withOpenExtensions(live), external());
        }

        boolean liveIsWanted() {
            return CatalogDiff.between(live, wanted, external()).isEmpty();
        }

        /** What is not this schema's own, without the names that are still to change. */
        Intent external() {
            return new Intent(List.of(), intent.external());
        }

        boolean isFirst() {
            return history.equals(Catalog.EMPTY);
        }

        List<Change> back() {
            return CatalogDiff.between(wanted, Rehearsal.withOpenExtensions(history), intent.reversed());
        }

        /** From the gentlest on. */
        List<Gentlest.Way> ways() {
            Catalog open = Rehearsal.withOpenExtensions(history);
            OnlinePlan there = Online.plan(history, wanted, intent);
            Gentlest.Way inPlace = new Gentlest.Way(
                    "in stages", Online.inPlace(history, wanted, intent), Online.inPlace(open, wanted, intent));
            return there.contract().isEmpty()
                    ? List.of(inPlace)
                    : List.of(new Gentlest.Way("in two releases", there, Online.plan(open, wanted, intent)), inPlace);
        }

        Gentlest gentlest() {
            return new Gentlest(trial.rehearsal(), trial.schemas(), trial.schema(), wanted, external());
        }
    }

    /**
     * What a person asks for.
     *
     * @param name what the change is called
     */
    private record Wish(String name, boolean apply, boolean direct, Answers answers) {}

    private Development next(Run run, Wish wish, Deployment deployment, Views views) throws SQLException {
        List<Change> changes = views.changes();
        Refusals.refuse(views.history(), views.wanted());
        Consents consents = new Consents(wish.answers(), run.session().connection());
        consents.require(Loss.of(changes), Widening.of(views.history(), views.wanted(), changes));
        if (!views.drift().isEmpty()) {
            return changes.isEmpty() || !views.liveIsWanted()
                    ? drifted(deployment, views)
                    : recorded(run, deployment, write(wish, views), changes);
        }
        if (changes.isEmpty()) {
            return new Development.UpToDate(deployment);
        }
        List<Migration> migrations = write(wish, views);
        if (wish.apply()) {
            run.deploy(folder.read());
        }
        return new Development.Created(deployment, migrations, changes, wish.apply());
    }

    private static Development drifted(Deployment deployment, Views views) {
        List<Change> back =
                CatalogDiff.between(views.live(), Rehearsal.withOpenExtensions(views.history()), views.external());
        return new Development.Drifted(deployment, views.drift(), Ddl.script(back));
    }

    private static Development recorded(
            Run run, Deployment deployment, List<Migration> migrations, List<Change> changes) {
        run.recordApplied(migrations);
        return new Development.Recorded(deployment, migrations, changes);
    }

    /** One migration, or two: what only the old version of the application uses is taken away by a second one. */
    private List<Migration> write(Wish wish, Views views) {
        if (wish.direct() || views.isFirst()) {
            return List.of(direct(wish, views, ""));
        }
        Gentlest.Choice choice = views.gentlest().of(folder.read(), views.ways());
        return choice.way()
                .map(way -> write(wish, way, views, choice.remarks()))
                .orElseGet(() -> List.of(direct(wish, views, choice.remarks())));
    }

    private Migration direct(Wish wish, Views views, String remarks) {
        String down = Loss.remarks(views.changes()) + Ddl.script(views.back());
        return tried(wish.name(), remarks + Ddl.script(views.changes()), down, views);
    }

    private List<Migration> write(Wish wish, Gentlest.Way way, Views views, String remarks) {
        OnlinePlan there = way.there();
        List<Migration> written = new ArrayList<>();
        written.add(write(
                wish.name(),
                remarks,
                there.expand(),
                way.back().expand(),
                there.contract().isEmpty() ? views.changes() : List.of(),
                views));
        if (!there.contract().isEmpty()) {
            written.add(write(
                    wish.name() + "_contract", "", there.contract(), way.back().contract(), views.changes(), views));
        }
        return written;
    }

    /**
     * @param losing the changes that may lose something on the way there
     */
    private Migration write(
            String name, String remarks, Release there, Release back, List<Change> losing, Views views) {
        String up = held(there) + remarks + Gentlest.script(there.up());
        return tried(name, up, Loss.remarks(losing) + Gentlest.script(back.down()), views);
    }

    private Migration tried(String name, String up, String down, Views views) {
        return folder.write(name, MigrationFolder.now(), up, views.trial().of(folder.read(), up, down));
    }

    /** The first line of a migration that waits until no client uses what it takes away. */
    private static String held(Release release) {
        return release.held().isEmpty() ? "" : "-- ashlar:contract " + String.join(",", release.held()) + "\n\n";
    }
}
