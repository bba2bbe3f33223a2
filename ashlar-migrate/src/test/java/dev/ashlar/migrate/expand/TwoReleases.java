package dev.ashlar.migrate.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredIntent;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.StageText;
import dev.ashlar.compiler.online.plan.Online;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database that goes from one schema to another in two releases, and back. */
final class TwoReleases implements AutoCloseable {
    static final String HEADER = "datasource db {\n  provider = \"postgresql\"\n}\n\n";
    private final TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase();
    private final DatabaseUrl url = DatabaseUrl.parse(database.ownerUrl());
    private final Path folder;
    private final Connection connection;
    private final Schema before;
    private final Schema after;
    private final Catalog from;
    private final Catalog to;
    final OnlinePlan plan;

    TwoReleases(Path folder, String before, String after) throws SQLException {
        this.folder = folder;
        this.connection = Connector.open(url);
        this.before = schema(before);
        this.after = schema(after);
        migrator().dev("first", this.before, true);
        List<String> schemas = Rehearsal.schemas(url, this.after);
        this.from = live();
        this.to = new Rehearsal(url, Settings.DEFAULT).ofSchema(this.after, schemas);
        this.plan = Online.plan(from, to, DesiredIntent.of(this.after));
        write(
                "30260101000000_expand",
                StageText.of(plan.expand().up()),
                StageText.of(plan.expand().down()));
        write(
                "30260101000001_contract",
                StageText.of(plan.contract().up()),
                StageText.of(plan.contract().down()));
    }

    private Migrator migrator() {
        return new Migrator(url, new MigrationFolder(folder), Settings.DEFAULT, MigrationListener.SILENT);
    }

    Connection connection() {
        return connection;
    }

    String ownerUrl() {
        return database.ownerUrl();
    }

    void expand() {
        migrator().deployUpTo("30260101000000_expand");
    }

    void contract() throws SQLException {
        migrator().deployUpTo("30260101000001_contract");
        assertSame(live(), to, StageText.of(plan.contract().up()));
    }

    void contractBack() {
        migrator().rollback();
    }

    void expandBack() throws SQLException {
        migrator().rollback();
        assertSame(live(), from, StageText.of(plan.expand().down()));
        assertThat(
                        query(
                                "SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'ashlar%'"))
                .isEmpty();
    }

    private static void assertSame(Catalog actual, Catalog wanted, String script) {
        assertThat(Ddl.script(CatalogDiff.between(actual, wanted)))
                .as("left to change after\n%s", script)
                .isEqualTo("-- This is an empty migration.\n");
        assertThat(Ddl.script(CatalogDiff.between(wanted, actual)))
                .as("more than wanted after\n%s", script)
                .isEqualTo("-- This is an empty migration.\n");
        wanted.tables()
                .forEach(t -> assertThat(columns(actual.table(t.name()).orElseThrow()))
                        .as("columns of %s", t.name())
                        .containsExactlyInAnyOrderElementsOf(columns(t)));
    }

    /** A sequence keeps its name when the table or column that it counts for gets another one. */
    private static List<Column> columns(Table table) {
        return table.columns().stream()
                .map(c -> c.defaultValue() instanceof ColumnDefault.Serial
                        ? c.defaulting(new ColumnDefault.Serial("a sequence"))
                        : c)
                .toList();
    }

    private Catalog live() throws SQLException {
        return Introspector.read(connection, Rehearsal.schemas(url, after));
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of a query's rows, as text. */
    List<String> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    private static Schema schema(String text) {
        Compilation compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", HEADER + text)));
        assertThat(compilation.hasErrors()).as("%s", compilation.diagnostics()).isFalse();
        return compilation.schema();
    }

    private void write(String name, String up, String down) {
        try {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("migration.sql"), up);
            Files.writeString(folder.resolve(name).resolve("down.sql"), down);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
