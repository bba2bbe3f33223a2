package dev.ashlar.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.java.JavaGenerator;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.read.TableClasses;
import dev.ashlar.tables.write.Meaning;
import dev.ashlar.tables.write.TableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example's schema as Java tables, as a person keeps them: the same as its schema file in everything. */
class SaasTablesTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final Path SCHEMA = ROOT.resolve("examples/saas/schema.prisma");
    private static final Path TABLES = ROOT.resolve("ashlar-tables/src/test/resources/saas");

    @Test
    void the_model_is_the_same() throws IOException {
        assertThat(Meaning.of(ofTables())).isEqualTo(Meaning.of(ofFile()));
    }

    @Test
    void migrations_are_the_same_to_the_byte() throws IOException {
        for (int version = 15; version <= 18; version++) {
            assertThat(script(ofTables(), version)).isEqualTo(script(ofFile(), version));
        }
    }

    @Test
    void the_client_is_the_same() throws IOException {
        assertThat(JavaGenerator.generate(ofTables(), "db")).isEqualTo(JavaGenerator.generate(ofFile(), "db"));
    }

    @Test
    void generate_writes_them() throws IOException {
        List<SourceFile> written = TableFiles.of(
                        List.of(new SourceFile("schema.prisma", Files.readString(SCHEMA))),
                        "dev.ashlar.examples.saas.db.tables")
                .stream()
                .map(file -> new SourceFile(file.path().replaceAll(".*/", ""), file.text()))
                .sorted(Comparator.comparing(SourceFile::name))
                .toList();
        if (Boolean.getBoolean("ashlar.accept")) {
            for (SourceFile file : written) {
                Files.writeString(TABLES.resolve(file.name()), file.text());
            }
        }
        assertThat(written).isEqualTo(tables());
    }

    private static Schema ofFile() throws IOException {
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", Files.readString(SCHEMA))))
                .schema();
    }

    private static Schema ofTables() throws IOException {
        SourceFile said = TableClasses.read("schema.prisma", tables(), Duration.ofMinutes(1))
                .file();
        return SchemaCompiler.compile(List.of(said)).schema();
    }

    private static List<SourceFile> tables() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.sorted().map(SaasTablesTest::read).toList();
        }
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script(Schema schema, int version) {
        return Ddl.script(CatalogDiff.between(Catalog.EMPTY, DesiredCatalog.of(schema, new Target(version))));
    }
}
