package dev.ashlar.tables.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.java.JavaGenerator;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.read.TableClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law: a schema, as tables, as a schema again is the same schema, and asks for the same database. */
class SchemaToTablesTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final int EVERY = Integer.getInteger("ashlar.corpus.every", 4);
    private static final Path CORPUS = Path.of(System.getProperty("ashlar.corpus", "../../shared/corpus"));

    static Stream<Path> own() throws IOException {
        return Stream.concat(schemas(ROOT.resolve("examples")), schemas(ROOT.resolve("cases")));
    }

    static Stream<Path> corpus() throws IOException {
        return Files.isDirectory(CORPUS)
                ? Stream.concat(schemas(CORPUS.resolve("apps")), schemas(CORPUS.resolve("databases")))
                        .filter(file ->
                                Math.floorMod(file.getFileName().toString().hashCode(), EVERY) == 0)
                : Stream.of(CORPUS);
    }

    @ParameterizedTest
    @MethodSource("own")
    void schemas_of_this_project_come_back(Path file) throws IOException {
        comesBack(file.toString(), Files.readString(file));
    }

    @Test
    void names_and_texts_that_java_reads_otherwise_come_back() {
        String schema = """
                datasource main {
                  provider = "postgresql"
                }

                // a path: C:\\users\\umbrella
                /// Said with \\u0041, a "quote" and a \\ at its end \\
                ///   and more,
                ///
                /// and a tab\there.
                model Table {
                  int      Int     @id @default(autoincrement())
                  List     String  @default("\\"a\\" \\\\u0041 \\n b") @main.VarChar(80) // \\u is no escape
                  Column   Column? @relation(fields: [columnId], references: [class])
                  columnId Int?    @unique
                  String   String  @main.Char(3)
                  Enum     Enum    @default(switch)
                }

                model Column {
                  class Int    @id
                  Table Table?

                  /// @with(fillfactor: 70)
                  @@index([class(sort: Desc)])
                }

                enum Enum {
                  switch
                  TABLE  @map("the \\"table\\"")
                }
                """;
        assertThat(compiled(schema).diagnostics()).noneMatch(Diagnostic::isError);
        comesBack("awkward names and texts", schema);
    }

    @Tag("corpus")
    @ParameterizedTest
    @MethodSource("corpus")
    void schemas_of_real_applications_come_back(Path file) throws IOException {
        assumeTrue(Files.isRegularFile(file), () -> "the corpus of schemas is not at " + file);
        comesBack(file.toString(), Files.readString(file));
    }

    @Tag("corpus")
    @ParameterizedTest
    @ValueSource(strings = {"schemas", "validation", "queries", "pairs", "history"})
    void schemas_of_prismas_tests_come_back(String name) throws IOException {
        Path file = CORPUS.resolve(name + ".jsonl");
        assumeTrue(Files.isRegularFile(file), () -> "the corpus of schemas is not at " + file);
        Set<String> schemas = new LinkedHashSet<>();
        Files.readAllLines(file).forEach(line -> schemas.addAll(SchemasOfLine.in(line)));
        assertThat(schemas).hasSizeGreaterThan(20);
        SoftAssertions.assertSoftly(all -> schemas.stream()
                .filter(schema -> !compiled(schema).hasErrors())
                .filter(schema -> Math.floorMod(schema.hashCode(), EVERY) == 0)
                .forEach(schema -> all.assertThatCode(() -> comesBack(schema, schema))
                        .as(schema)
                        .doesNotThrowAnyException()));
    }

    private static Compilation compiled(String schema) {
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", schema)));
    }

    private static void comesBack(String name, String schema) {
        List<SourceFile> before = List.of(new SourceFile("schema.prisma", withDatasource(schema)));
        Compilation compiled = SchemaCompiler.compile(before);
        assumeTrue(!compiled.hasErrors(), "a case whose schema is not valid");
        List<SourceFile> tables = tables(before);
        SourceFile back = TableClasses.read("schema.prisma", tables, Duration.ofMinutes(1))
                .file();
        Compilation again = SchemaCompiler.compile(List.of(back));
        assertThat(again.diagnostics().stream().filter(Diagnostic::isError).map(Diagnostic::message))
                .as(name)
                .isEmpty();
        same("the model of " + name, Meaning.of(again.schema()), Meaning.of(compiled.schema()));
        same("the script of " + name, script(again), script(compiled));
        same("the client of " + name, client(again), client(compiled));
        same("written again: " + name, texts(tables(List.of(back))), texts(withoutComments(tables)));
    }

    /** The whole texts are too long to be read. */
    private static void same(String what, String actual, String expected) {
        List<String> lines = actual.lines().toList();
        List<String> others = expected.lines().toList();
        int same = 0;
        while (same < lines.size() && same < others.size() && lines.get(same).equals(others.get(same))) {
            same++;
        }
        assertThat(lines.stream().skip(same).limit(3).toList())
                .as(what)
                .isEqualTo(others.stream().skip(same).limit(3).toList());
    }

    private static String client(Compilation compiled) {
        return JavaGenerator.generate(compiled.schema(), "db").stream()
                .map(file -> file.path() + "\n" + file.text())
                .collect(Collectors.joining());
    }

    private static String texts(List<SourceFile> files) {
        return files.stream().map(file -> file.name() + "\n" + file.text()).collect(Collectors.joining());
    }

    /** Java tables are PostgreSQL's without a word; a schema says so, unless it is a file of a folder. */
    private static String withDatasource(String schema) {
        return schema.contains("datasource ") ? schema : schema + "\ndatasource db {\n  provider = \"postgresql\"\n}\n";
    }

    /** Comments for readers of the schema alone are no part of its meaning, and do not come back. */
    private static List<SourceFile> withoutComments(List<SourceFile> tables) {
        return tables.stream()
                .map(file -> new SourceFile(file.name(), file.text().replaceAll("(?m)^ *//.*\n", "")))
                .toList();
    }

    private static List<SourceFile> tables(List<SourceFile> schema) {
        return TableFiles.of(schema, "tables").stream()
                .map(file -> new SourceFile(file.path(), file.text()))
                .toList();
    }

    private static String script(Compilation compiled) {
        return Ddl.script(CatalogDiff.between(Catalog.EMPTY, DesiredCatalog.of(compiled.schema(), new Target(18))));
    }

    private static Stream<Path> schemas(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(p -> p.toString().endsWith(".prisma")).sorted().toList().stream();
        }
    }
}
