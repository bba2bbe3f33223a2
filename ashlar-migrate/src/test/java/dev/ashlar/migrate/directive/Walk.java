package dev.ashlar.migrate.directive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.introspect.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pair of schemas in a real PostgreSQL: what the first one's DDL makes is what the first one wants; the diff to the second
 * makes what a new database of the second has, and the diff back what there was before; rows stay all along.
 *
 * <p>A case is a folder: {@code before.prisma}, {@code after.prisma} (without datasource and generator), {@code rows.sql}
 * where rows matter, and {@code contains.txt} with lines that the script from before to after must have.
 */
final class Walk implements AutoCloseable {
    private static final String HEADER = """
            generator client {
              provider        = "ashlar"
              previewFeatures = ["partialIndexes", "postgresqlExtensions", "views"]
            }

            datasource db {
              provider   = "postgresql"
              extensions = [btree_gist, pg_trgm]
            }

            """;

    private final TemporaryDatabase chain = EmbeddedPostgres.temporaryDatabase();
    private final Connection connection = Connector.open(DatabaseUrl.parse(chain.ownerUrl()));

    static Stream<Path> cases(String family) {
        Path folder = Path.of("src", "test", "resources", "directives", family);
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void run(Path folder) throws SQLException {
        Schema before = schema(read(folder, "before.prisma"));
        Schema after = schema(read(folder, "after.prisma"));
        execute(connection, Ddl.script(CatalogDiff.between(Catalog.EMPTY, desired(before))));
        Catalog first = live();
        Catalog wanted = rehearse(after);
        holds(first, rehearse(before));
        execute(connection, read(folder, "rows.sql"));
        List<String> rows = rows(first);
        String script = script(first, wanted);
        assertThat(script).contains(lines(folder));
        execute(connection, script);
        Catalog second = live();
        holds(second, wanted);
        execute(connection, script(second, first));
        holds(live(), first);
        assertThat(rows(first)).isEqualTo(rows);
        execute(connection, script(first, wanted));
        holds(live(), wanted);
    }

    static Schema schema(String text) {
        Compilation compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", HEADER + text)));
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation.schema();
    }

    private static Catalog desired(Schema schema) {
        return DesiredCatalog.of(schema, new Target(18));
    }

    /** What a new database of the schema has. */
    static Catalog rehearse(Schema schema) throws SQLException {
        try (TemporaryDatabase fresh = EmbeddedPostgres.temporaryDatabase();
                Connection connection = Connector.open(DatabaseUrl.parse(fresh.ownerUrl()))) {
            execute(connection, Ddl.script(CatalogDiff.between(Catalog.EMPTY, desired(schema))));
            return Introspector.read(connection, List.of("public"));
        }
    }

    Catalog live() throws SQLException {
        return Introspector.read(connection, List.of("public"));
    }

    void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    static String script(Catalog from, Catalog to) {
        return Ddl.script(CatalogDiff.between(from, to));
    }

    /** The same catalogue but for the order of columns, which PostgreSQL cannot change. */
    static void holds(Catalog live, Catalog wanted) {
        assertThat(script(live, wanted)).isEqualTo(script(wanted, wanted));
        assertThat(script(wanted, live)).isEqualTo(script(wanted, wanted));
        assertThat(texts(live)).isEqualTo(texts(wanted));
    }

    private static List<String> texts(Catalog catalog) {
        List<String> texts = new ArrayList<>();
        for (Table table : catalog.tables()) {
            texts.add("table " + table.name());
            table.columns().stream().sorted(Comparator.comparing(Column::name)).forEach(c -> texts.add(c.toString()));
            texts.add(String.valueOf(table.primaryKey()));
            table.indexes().forEach(i -> texts.add(i.toString()));
            table.foreignKeys().forEach(k -> texts.add(k.toString()));
            table.checks().forEach(c -> texts.add(c.toString()));
            texts.add(table.constraints().toString());
            texts.add(table.behaviour().toString());
        }
        texts.add(catalog.routines().toString());
        return texts;
    }

    private List<String> rows(Catalog catalog) throws SQLException {
        List<String> counts = new ArrayList<>();
        for (Table table : catalog.tables()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT count(*) FROM " + table.name().quoted())) {
                rows.next();
                counts.add(table.name() + " " + rows.getLong(1));
            }
        }
        return counts;
    }

    private static void execute(Connection connection, String script) throws SQLException {
        if (script.isBlank()) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw new SQLException(e.getMessage() + " in\n" + script, e.getSQLState(), e);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static List<String> lines(Path folder) {
        List<String> lines = read(folder, "contains.txt").lines().toList();
        return lines.isEmpty() ? List.of("--") : lines;
    }

    private static String read(Path folder, String file) {
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
        chain.close();
    }
}
