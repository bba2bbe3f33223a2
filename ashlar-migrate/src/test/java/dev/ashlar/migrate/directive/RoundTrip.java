package dev.ashlar.migrate.directive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.scratch.Rehearsal;
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
import java.util.stream.Stream;

/**
 * One database that goes from schema to schema by the changes between their catalogues. After each step it must hold what
 * was wanted, and nothing may be left to change.
 */
final class RoundTrip implements AutoCloseable {
    private static final String HEADER = "datasource db {\n  provider = \"postgresql\"\n}\n\n";

    private final TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase();
    private final DatabaseUrl url = DatabaseUrl.parse(database.ownerUrl());
    private final Connection connection;

    RoundTrip() throws SQLException {
        connection = Connector.open(url);
    }

    /** The folders of a family's cases. */
    static Stream<Path> cases(String family) {
        Path folder = Path.of("src", "test", "resources", "directive", family);
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@code before.prisma}, rows from {@code rows.sql}, {@code after.prisma}, back, and after again. {@code survives.sql}
     * asks for what must be the same from the first rows to the end; {@code works.sql} must run when the schema is the
     * after one.
     */
    void walk(Path folder) throws SQLException {
        String before = HEADER + text(folder, "before.prisma");
        String after = HEADER + text(folder, "after.prisma");
        execute(text(folder, "setup.sql"));
        go(before);
        execute(text(folder, "rows.sql"));
        List<String> rows = query(text(folder, "survives.sql"));
        for (String schema : List.of(after, before, after)) {
            go(schema);
            assertThat(query(text(folder, "survives.sql")))
                    .as("rows of %s", folder)
                    .isEqualTo(rows);
        }
        execute(text(folder, "works.sql"));
        go(before);
    }

    /** Makes the database what the schema asks for; returns the script. */
    String go(String text) throws SQLException {
        Schema schema = schema(text);
        List<String> schemas = Rehearsal.schemas(url, schema);
        Catalog wanted = new Rehearsal(url, Settings.DEFAULT).ofSchema(schema, schemas);
        String script = Ddl.script(CatalogDiff.between(catalog(schemas), wanted));
        connection.setAutoCommit(false);
        try {
            execute(script);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw new SQLException(e.getMessage() + "\n" + script, e);
        } finally {
            connection.setAutoCommit(true);
        }
        List<Change> left = CatalogDiff.between(catalog(schemas), wanted);
        assertThat(left).as("what is left to change after\n%s", script).isEmpty();
        assertThat(CatalogDiff.between(wanted, catalog(schemas)))
                .as("what the database has more after\n%s", script)
                .isEmpty();
        return script;
    }

    /** What the schema asks for, as PostgreSQL tells it. */
    Catalog rehearse(String text) {
        Schema schema = schema(text);
        return new Rehearsal(url, Settings.DEFAULT).ofSchema(schema, Rehearsal.schemas(url, schema));
    }

    Catalog catalog(List<String> schemas) throws SQLException {
        return Introspector.read(connection, schemas);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row as one text. */
    List<String> query(String sql) throws SQLException {
        if (sql.isBlank()) {
            return List.of();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    static Schema schema(String text) {
        Compilation compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)));
        assertThat(compilation.hasErrors()).as("%s", compilation.diagnostics()).isFalse();
        return compilation.schema();
    }

    /** Empty when there is no such file. */
    private static String text(Path folder, String file) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Files.readString(path) : "";
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
