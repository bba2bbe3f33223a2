package dev.ashlar.migrate.scratch;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Extension;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.desired.Lacking;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.apply.Applier;
import dev.ashlar.migrate.apply.Direction;
import dev.ashlar.migrate.apply.Unrecorded;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Runs SQL in a scratch database to learn the catalogue that it makes, in PostgreSQL's own spelling; only such catalogues
 * can be compared with a live one.
 */
public final class Rehearsal {
    private static final Target NEWEST = new Target(18);

    private final DatabaseUrl server;
    private final Settings settings;

    /** @param server where scratch databases are made */
    public Rehearsal(DatabaseUrl server, Settings settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * The catalogue after every migration.
     *
     * @param schema whose external tables are there before the first migration, which may refer to them
     */
    public Catalog ofHistory(List<Migration> migrations, List<String> schemas, Schema schema) {
        if (migrations.isEmpty()) {
            return Catalog.EMPTY;
        }
        return inScratch(schemas, mentioning(migrations), session -> play(session, migrations, schema));
    }

    private static Predicate<String> mentioning(List<Migration> migrations) {
        return role -> migrations.stream().anyMatch(m -> m.up().text().contains(role));
    }

    private void play(Session session, List<Migration> migrations, Schema schema) throws SQLException {
        Ledger ledger = new Ledger(session.connection(), server.schema());
        ledger.create();
        external(session, schema);
        Applier applier = new Applier(session, ledger);
        for (Migration migration : migrations) {
            applier.apply(migration.name(), migration.checksum(), Script.read(migration.up()), Direction.UP);
        }
    }

    /**
     * Tries a migration's way back after the others, on a few rows in every table; where rows refuse the way there, without
     * rows.
     */
    public Tried wayBack(List<Migration> before, List<String> schemas, Schema schema, String up, String down) {
        Tried tried = wayBack(before, schemas, schema, up, down, true);
        return tried instanceof Tried.Untried ? wayBack(before, schemas, schema, up, down, false) : tried;
    }

    /**
     * Why scripts that follow a history do not lead to a catalogue: PostgreSQL's refusal, or the first statement that would be
     * left to do. Empty when they do.
     *
     * @param intent what is left alone when the catalogues are compared
     */
    public Optional<String> missing(
            List<Migration> before,
            List<String> schemas,
            Schema schema,
            List<String> scripts,
            Catalog wanted,
            Intent intent) {
        Predicate<String> mentioned =
                mentioning(before).or(role -> scripts.stream().anyMatch(s -> s.contains(role)));
        return scratch(mentioned, session -> {
            play(session, before, schema);
            try {
                for (String script : scripts) {
                    session.reset();
                    Unrecorded.run(session, "migration.sql", script);
                }
            } catch (MigrationException e) {
                return Optional.of(e.diagnostic().message());
            }
            session.reset();
            Catalog made = withOpenExtensions(Introspector.read(session.connection(), schemas));
            return Ddl.statements(CatalogDiff.between(made, wanted, intent)).stream()
                    .map(Statement::sql)
                    .findFirst()
                    .map(sql -> "it leads elsewhere; this would be left to do: " + sql);
        });
    }

    /** Everything that migrations make, rows included. */
    public Inventory inventory(List<Migration> migrations, List<String> schemas, Schema schema) {
        return scratch(mentioning(migrations), session -> {
            play(session, migrations, schema);
            session.reset();
            return Inventory.of(session.connection(), schemas);
        });
    }

    /**
     * Tries every way back of a folder, in order. What is not in the answer has none, or one without a statement; nothing
     * after a migration that fails is tried.
     */
    public Map<Migration, Tried> waysBack(List<Migration> files, List<String> schemas, Schema schema) {
        Map<Migration, Tried> tried = new LinkedHashMap<>();
        FolderTrial trial = new FolderTrial(files, schemas, server.schema(), tried);
        int next = 0;
        while (next < files.size()) {
            int first = next;
            next = scratch(mentioning(files), session -> {
                play(session, files.subList(0, first), schema);
                return trial.from(first, session);
            });
            Migration last = files.get(next - 1);
            SourceFile down = last.down();
            if (tried.get(last) instanceof Tried.Untried && down != null) { // rows refused it
                Tried bare = wayBack(
                        files.subList(0, next - 1), schemas, schema, last.up().text(), down.text(), false);
                tried.put(last, bare);
                next = bare instanceof Tried.Untried ? files.size() : next;
            }
        }
        return tried;
    }

    private Tried wayBack(
            List<Migration> before, List<String> schemas, Schema schema, String up, String down, boolean rows) {
        Predicate<String> mentioned = mentioning(before).or(up::contains);
        return scratch(mentioned, session -> {
            play(session, before, schema);
            return new WayBackTrial(session, schemas, up, down).run(rows);
        });
    }

    /**
     * Something to do in a database that holds what a history makes.
     *
     * @param next migrations that will run there, for the roles that they name
     */
    public <T> T afterHistory(List<Migration> history, List<Migration> next, Function<DatabaseUrl, T> use) {
        Predicate<String> mentioned = role -> Stream.concat(history.stream(), next.stream())
                .anyMatch(m -> m.up().text().contains(role));
        try {
            ScratchRoles roles = ScratchRoles.watch(server, mentioned);
            try (Scratch scratch = Scratch.create(server)) {
                play(scratch.url(), history);
                return use.apply(scratch.url());
            } finally {
                roles.close();
            }
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    private void play(DatabaseUrl url, List<Migration> history) throws SQLException {
        try (Connection connection = Connector.open(url)) {
            Session session = new Session(connection, settings, MigrationListener.SILENT, null);
            Ledger ledger = new Ledger(connection, url.schema());
            ledger.create();
            Applier applier = new Applier(session, ledger);
            for (Migration migration : history) {
                applier.apply(migration.name(), migration.checksum(), Script.read(migration.up()), Direction.UP);
            }
        }
    }

    /**
     * The catalogue that a schema asks for. Extensions stay as the schema says, for it may leave their version open; so do
     * roles and privileges, which PostgreSQL prints as they are written.
     */
    public Catalog ofSchema(Schema schema, List<String> schemas) {
        Catalog asked = DesiredCatalog.of(schema, NEWEST);
        Catalog made =
                inScratch(schemas, role -> asked.access().role(role).isPresent(), session -> make(session, schema));
        return made.withExtensions(asked.extensions()).withAccess(asked.access());
    }

    private void make(Session session, Schema schema) throws SQLException {
        refuse(Lacking.of(schema, new Target(session.serverVersion())));
        new Ledger(session.connection(), server.schema()).create();
        Catalog desired = DesiredCatalog.of(schema, new Target(session.serverVersion()));
        // Roles are the whole server's: policies name them, and nothing is granted here.
        Catalog tried = desired.withAccess(desired.access().bare());
        String sql = Ddl.script(CatalogDiff.between(Catalog.EMPTY, tried));
        session.reset();
        Unrecorded.run(session, "schema.sql", sql);
    }

    /**
     * Something to ask in a database that holds what a schema asks for, without rows. Tables stand in for views that are made by
     * hand.
     */
    public <T> T afterSchema(Schema schema, Function<Connection, T> ask) {
        Catalog asked = DesiredCatalog.of(schema, NEWEST);
        return scratch(role -> asked.access().role(role).isPresent(), session -> {
            make(session, schema);
            create(
                    session,
                    "views.sql",
                    DesiredCatalog.standIns(schema, NEWEST).stream()
                            .map(view -> bare(view, column -> true))
                            .toList());
            session.reset();
            return ask.apply(session.connection());
        });
    }

    /** Tables that no migration makes: their columns and keys, as far as others can refer to them. */
    private static void external(Session session, Schema schema) throws SQLException {
        Intent intent = DesiredIntent.of(schema);
        List<Table> bare = DesiredCatalog.of(schema, new Target(session.serverVersion())).tables().stream()
                .filter(t -> intent.external().contains(t.name()))
                .map(t -> bare(t, column -> column.type().enumType() == null))
                .toList();
        create(session, "external.sql", bare);
    }

    private static void create(Session session, String name, List<Table> bare) {
        List<String> schemas = bare.stream()
                .map(t -> t.name().schema())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String sql = Ddl.script(CatalogDiff.between(Catalog.EMPTY, new Catalog(schemas, List.of(), List.of(), bare)));
        if (!bare.isEmpty()) {
            Unrecorded.run(session, name, sql);
        }
    }

    /** Without what would need other objects: defaults that call functions, foreign keys, columns that are not wanted. */
    private static Table bare(Table table, Predicate<Column> wanted) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .filter(wanted)
                        .map(c -> new Column(c.name(), c.type(), c.notNull(), null, null))
                        .toList(),
                table.primaryKey(),
                table.indexes().stream()
                        .filter(i -> i.unique() && i.predicate() == null)
                        .toList(),
                List.of(),
                List.of(),
                RowSecurity.NONE,
                null);
    }

    private static void refuse(List<String> lacking) {
        if (!lacking.isEmpty()) {
            throw new MigrationException.Refused(
                    "server-too-old", lacking.get(0), "use a newer server, or leave the directive out");
        }
    }

    /** A catalogue whose extensions say nothing of version and schema: a server may have others than a scratch database. */
    public static Catalog withOpenExtensions(Catalog catalog) {
        return catalog.withExtensions(catalog.extensions().stream()
                .map(e -> new Extension(e.name(), null, null))
                .toList());
    }

    /** The schemas that belong to a schema file: the connection's own first. */
    public static List<String> schemas(DatabaseUrl url, Schema schema) {
        Stream<String> named = DesiredCatalog.of(schema, NEWEST).schemas().stream();
        return Stream.concat(Stream.of(url.schema()), named.filter(s -> !s.equals("public")))
                .distinct()
                .toList();
    }

    private interface Play {
        void run(Session session) throws SQLException;
    }

    private interface Question<R> {
        R ask(Session session) throws SQLException;
    }

    private Catalog inScratch(List<String> schemas, Predicate<String> mentioned, Play play) {
        return scratch(mentioned, session -> {
            play.run(session);
            session.reset();
            return Introspector.read(session.connection(), schemas);
        });
    }

    /**
     * @param mentioned whether a role is named in what is played
     */
    private <R> R scratch(Predicate<String> mentioned, Question<R> question) {
        try {
            ScratchRoles roles = ScratchRoles.watch(server, mentioned);
            try {
                return scratch(question);
            } finally {
                roles.close();
            }
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    private <R> R scratch(Question<R> question) {
        try (Scratch scratch = Scratch.create(server);
                Connection connection = Connector.open(scratch.url())) {
            return question.ask(new Session(connection, settings, MigrationListener.SILENT, null));
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }
}
