package dev.ashlar.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.read.TableClasses;
import dev.ashlar.tables.write.Meaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The practice's schemas as code, in the form that holds: a test a piece, named after its place. */
class SeedTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final Path RESOURCES = ROOT.resolve("ashlar-tables/src/test/resources");

    @Test
    void principle_4_the_schema_as_code() throws IOException {
        Schema blog = tables(Stream.of(RESOURCES.resolve("seed/Blog.java")));

        assertThat(Linter.lint(blog)).isEmpty();
        assertThat(Ddl.script(CatalogDiff.between(Catalog.EMPTY, DesiredCatalog.of(blog, new Target(18)))))
                .contains("CREATE TYPE \"role\" AS ENUM ('admin', 'member')")
                .contains("CREATE TYPE \"post_status\" AS ENUM ('draft', 'published', 'archived')")
                .contains("\"role\" \"role\" NOT NULL DEFAULT 'member'")
                .contains("\"status\" \"post_status\" NOT NULL DEFAULT 'draft'")
                .contains("\"published_at\" TIMESTAMPTZ,")
                .contains("CREATE UNIQUE INDEX \"users_email_key\"")
                .contains("CREATE INDEX \"posts_author_id_idx\"")
                .contains("FOREIGN KEY (\"author_id\") REFERENCES \"users\"(\"id\") ON DELETE RESTRICT");
    }

    /** The relations of the second schema, its keys and its defaults: the schema file of example 1 again, in Java. */
    @Test
    void example_2_the_schema_as_code() throws IOException {
        Schema file = SchemaCompiler.compile(List.of(source(ROOT.resolve("examples/saas/schema.prisma"))))
                .schema();
        Schema code;
        try (Stream<Path> files = Files.list(RESOURCES.resolve("saas"))) {
            code = tables(files.sorted());
        }

        assertThat(Meaning.of(code)).isEqualTo(Meaning.of(file));
        assertThat(Linter.lint(Subject.of(code, LintConfig.DEFAULT.with(Profile.SAAS))))
                .isEmpty();
    }

    private static Schema tables(Stream<Path> files) {
        SourceFile said = TableClasses.read(
                        "schema.prisma", files.map(SeedTest::source).toList(), Duration.ofMinutes(1))
                .file();
        return SchemaCompiler.compile(List.of(said)).schema();
    }

    private static SourceFile source(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
