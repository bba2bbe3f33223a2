package dev.ashlar.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.cli.lint.SqlFixes;
import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import dev.ashlar.sqllint.SqlLint;
import dev.ashlar.sqllint.SqlLinter;
import dev.ashlar.sqllint.rule.Setting;
import dev.ashlar.sqllint.state.Database;
import dev.ashlar.sqllint.state.MigrationName;
import dev.ashlar.sqllint.state.Runner;
import dev.ashlar.sqllint.state.Sizes;
import dev.ashlar.sqllint.state.SqlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every fix of a hazard runs on a real PostgreSQL and makes what the original makes, and leaves nothing to mend. */
class HazardFixesTest {
    private static final Path CASES =
            Path.of(System.getProperty("ashlar.root", "..")).resolve("cases/lint");
    private static final List<String> NAMES = List.of("20260101000000_before", "20260102000000_change");

    @TempDir
    private Path folder;

    /** In an Ashlar folder the pieces are steps, which Ashlar itself runs. */
    @TestFactory
    Stream<DynamicTest> as_steps_of_ashlars() throws IOException {
        return scenarios().flatMap(s -> test(s, Runner.ASHLAR, 18));
    }

    /** In a Prisma folder they are folders of their own. */
    @TestFactory
    Stream<DynamicTest> as_folders_of_prismas() throws IOException {
        return scenarios().flatMap(s -> test(s, Runner.PRISMA, 18));
    }

    /** In a Flyway folder they are versions of their own. */
    @TestFactory
    Stream<DynamicTest> as_versions_of_flyways() throws IOException {
        return scenarios().flatMap(s -> test(s, Runner.FLYWAY, 18));
    }

    /** An older server has another way to NOT NULL. */
    @TestFactory
    Stream<DynamicTest> for_an_older_server() throws IOException {
        return scenarios().filter(s -> s.name.contains("not-null")).flatMap(s -> test(s, Runner.ASHLAR, 15));
    }

    private record Scenario(String name, String before, String change) {}

    private Stream<DynamicTest> test(Scenario scenario, Runner runner, int server) {
        SqlLint asked = new SqlLint(
                List.of(source(runner, 0, scenario.before), source(runner, 1, scenario.change)),
                new Setting(server, Database.EMPTY, Sizes.NONE, true),
                SqlLinter.HAZARDS);
        SqlFixes.Result fixed = SqlFixes.fix(asked, file -> new SqlSource(file, runner, true, true));
        return fixed.done().isEmpty()
                ? Stream.empty()
                : Stream.of(DynamicTest.dynamicTest(scenario.name, () -> {
                    assertThat(left(asked, fixed)).as(text(fixed)).isEmpty();
                    Catalog made = runner == Runner.ASHLAR ? byAshlar(scenario, fixed) : byFiles(fixed.sources());
                    assertThat(made).as(text(fixed)).isEqualTo(byHand(scenario));
                }));
    }

    /** What can still be mended, and what was to be mended and is still there. */
    private static List<Diagnostic> left(SqlLint asked, SqlFixes.Result fixed) {
        List<String> mended = fixed.done().stream().map(Diagnostic::code).toList();
        return SqlLinter.lint(asked.withSources(fixed.sources())).stream()
                .filter(d ->
                        d.fix() != null || mended.contains(d.code()) || d.code().equals("syntax-error"))
                .toList();
    }

    private static String text(SqlFixes.Result fixed) {
        StringBuilder text = new StringBuilder();
        fixed.sources()
                .forEach(s ->
                        text.append("== " + s.file().name() + "\n" + s.file().text()));
        return text.toString();
    }

    private static SqlSource source(Runner runner, int position, String text) {
        String name = runner == Runner.FLYWAY
                ? "V" + (position + 1) + "__" + NAMES.get(position).substring(15) + ".sql"
                : NAMES.get(position) + "/migration.sql";
        return new SqlSource(new SourceFile(name, text), runner, true, position > 0);
    }

    private Catalog byAshlar(Scenario scenario, SqlFixes.Result fixed) throws IOException, SQLException {
        Path migrations = folder.resolve(scenario.name);
        for (SqlSource source : fixed.sources()) {
            Path file = migrations.resolve(source.file().name());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.file().text());
        }
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase()) {
            DatabaseUrl url = DatabaseUrl.parse(database.ownerUrl());
            new Migrator(url, new MigrationFolder(migrations), Settings.DEFAULT, MigrationListener.SILENT).deploy();
            try (Connection connection = Connector.open(url)) {
                return catalog(connection);
            }
        }
    }

    /** Each file in a transaction, unless it is one statement that refuses that. */
    private static Catalog byFiles(List<SqlSource> sources) throws SQLException {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase();
                Connection connection = Connector.open(DatabaseUrl.parse(database.ownerUrl()))) {
            List<SourceFile> files = sources.stream()
                    .map(SqlSource::file)
                    .sorted(Comparator.comparing(SourceFile::name, MigrationName.ORDER))
                    .toList();
            for (SourceFile file : files) {
                List<String> statements = statements(file.text());
                connection.setAutoCommit(statements.size() == 1);
                run(connection, statements);
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
            return catalog(connection);
        }
    }

    /** The original, a statement at a time: some of them fail together. */
    private static Catalog byHand(Scenario scenario) throws SQLException {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase();
                Connection connection = Connector.open(DatabaseUrl.parse(database.ownerUrl()))) {
            run(connection, statements(scenario.before));
            run(connection, statements(scenario.change));
            return catalog(connection);
        }
    }

    private static List<String> statements(String text) {
        List<String> statements = new ArrayList<>();
        for (String statement : text.split(";\\s*(\\n|$)")) {
            if (!statement.isBlank()) {
                statements.add(statement);
            }
        }
        return statements;
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Catalog catalog(Connection connection) throws SQLException {
        Catalog all = Introspector.read(connection, List.of("public"));
        List<Table> tables = all.tables().stream()
                .filter(t -> !t.name().name().startsWith("_ashlar"))
                .toList();
        return new Catalog(List.of(), List.of(), all.enums(), tables, all.types(), all.routines(), Access.NONE);
    }

    /** The cases, and more. */
    private static Stream<Scenario> scenarios() throws IOException {
        try (Stream<Path> walk = Files.walk(CASES)) {
            List<Path> bad = walk.filter(p -> p.endsWith("bad.sql"))
                    .filter(p -> read(p.resolveSibling("command.txt")).contains("migrate lint"))
                    .sorted()
                    .toList();
            return Stream.concat(bad.stream().map(HazardFixesTest::scenario), more());
        }
    }

    private static Scenario scenario(Path bad) {
        Path before = bad.resolveSibling("before.sql");
        return new Scenario(
                String.valueOf(bad.getParent().getFileName()), Files.exists(before) ? read(before) : "", read(bad));
    }

    private static Stream<Scenario> more() {
        String tables = """
                CREATE TABLE users (id bigint PRIMARY KEY, email text);
                CREATE TABLE posts (id bigint PRIMARY KEY, author_id bigint, "Order" text, n int);
                """;
        return Stream.of(
                new Scenario("not-null", tables, "ALTER TABLE \"posts\" ALTER COLUMN \"Order\" SET NOT NULL;\n"),
                new Scenario(
                        "not-null-and-more",
                        tables,
                        "CREATE TABLE a (id int PRIMARY KEY);\nALTER TABLE posts ALTER n SET NOT NULL;\nCREATE TABLE b (id int PRIMARY KEY);\n"),
                new Scenario(
                        "prismas-own",
                        tables,
                        "-- CreateIndex\nCREATE INDEX \"posts_n_idx\" ON \"posts\"(\"n\");\n\n-- CreateIndex\n"
                                + "CREATE UNIQUE INDEX \"users_email_key\" ON \"users\"(\"email\");\n\n-- AddForeignKey\nALTER TABLE \"posts\""
                                + " ADD CONSTRAINT \"posts_author_id_fkey\" FOREIGN KEY (\"author_id\") REFERENCES \"users\"(\"id\")"
                                + " ON DELETE SET NULL ON UPDATE CASCADE;\n"),
                new Scenario(
                        "without-names",
                        tables,
                        "ALTER TABLE posts ADD FOREIGN KEY (author_id) REFERENCES users;\nALTER TABLE posts ADD CHECK (n > 0);\nALTER TABLE"
                                + " posts ADD UNIQUE (n) INCLUDE (author_id);\n"),
                new Scenario(
                        "key-of-two",
                        tables + "CREATE TABLE c (a int NOT NULL, b int NOT NULL);\n",
                        "ALTER TABLE c ADD PRIMARY KEY (b, a);\n"),
                new Scenario("drop-index", tables + "CREATE INDEX i ON posts (n);\n", "DROP INDEX IF EXISTS i;\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
