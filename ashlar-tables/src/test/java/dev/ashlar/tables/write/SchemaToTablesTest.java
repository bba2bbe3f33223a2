package dev.ashlar.tables.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.read.TableClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law: a schema, as tables, as a schema again is the same schema, and asks for the same database. */
class SchemaToTablesTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final Path CORPUS = Path.of(System.getProperty("ashlar.corpus", "../../shared/corpus"));

    @TempDir
    private Path folder;

    static Stream<Path> own() throws IOException {
        return Stream.concat(schemas(ROOT.resolve("examples")), schemas(ROOT.resolve("cases")));
    }

    static Stream<Path> corpus() throws IOException {
        return Files.isDirectory(CORPUS)
                ? Stream.concat(schemas(CORPUS.resolve("apps")), schemas(CORPUS.resolve("databases")))
                : Stream.of(CORPUS);
    }

    @ParameterizedTest
    @MethodSource("own")
    void schemas_of_this_project_come_back(Path file) throws IOException {
        comesBack(file);
    }

    @Tag("corpus")
    @ParameterizedTest
    @MethodSource("corpus")
    void schemas_of_real_applications_come_back(Path file) throws IOException {
        assumeTrue(Files.isRegularFile(file), () -> "the corpus of schemas is not at " + file);
        comesBack(file);
    }

    private void comesBack(Path file) throws IOException {
        List<SourceFile> before = List.of(new SourceFile("schema.prisma", Files.readString(file)));
        Compilation compiled = SchemaCompiler.compile(before);
        assumeTrue(!compiled.hasErrors(), "a case whose schema is not valid");
        List<Path> sources = new ArrayList<>();
        for (GeneratedFile java : TableFiles.of(before, "tables")) {
            Path path = folder.resolve(java.path());
            Files.createDirectories(path.getParent());
            sources.add(Files.writeString(path, java.text()));
        }
        SourceFile back = TableClasses.read("schema.prisma", sources).file();
        Compilation again = SchemaCompiler.compile(List.of(back));
        assertThat(again.diagnostics().stream().filter(d -> d.isError()).map(d -> d.message())).isEmpty();
        assertThat(statements(again)).isEqualTo(statements(compiled));
    }

    /** In an order of their own: javac decides in which order the classes are met. */
    private static List<String> statements(Compilation compiled) {
        String script = Ddl.script(CatalogDiff.between(
                Catalog.EMPTY, DesiredCatalog.of(compiled.schema(), new dev.ashlar.compiler.desired.Target(18))));
        return Stream.of(script.split("\n\n")).sorted().toList();
    }

    private static Stream<Path> schemas(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(p -> p.toString().endsWith(".prisma")).sorted().toList().stream();
        }
    }
}
