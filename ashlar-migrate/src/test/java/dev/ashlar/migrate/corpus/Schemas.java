package dev.ashlar.migrate.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.check.SchemaChecker;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** From a schema's text to a script. */
final class Schemas {
    private Schemas() {}

    static Catalog catalog(String schema) {
        return valid(schema)
                .orElseThrow(() -> new AssertionError(check(schema).diagnostics().stream()
                        .map(Diagnostic::message)
                        .toList()));
    }

    /** The meaning of a schema without errors. */
    static Schema schema(String text) {
        return Objects.requireNonNull(check(text).schema());
    }

    /** Empty when the schema has errors. */
    static Optional<Catalog> valid(String schema) {
        return valid(schema, new Target(18));
    }

    static Optional<Catalog> valid(String schema, Target target) {
        return Optional.ofNullable(check(schema).schema()).map(s -> DesiredCatalog.of(s, target));
    }

    private static SchemaChecker.Result check(String schema) {
        return SchemaChecker.check(List.of(Parser.parse(new SourceFile("schema.prisma", schema))));
    }

    /** The lines of a file of the corpus; ends the test as skipped when it is absent. */
    static List<String> corpusLines(String file) {
        try {
            return Files.readAllLines(corpus().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path corpus() {
        Path corpus = Path.of(System.getProperty("ashlar.corpus", "corpus"));
        assumeTrue(Files.isDirectory(corpus), "the corpus of public schemas is not at " + corpus);
        return corpus;
    }

    static String script(Catalog from, Catalog to) {
        return Ddl.script(CatalogDiff.between(from, to));
    }
}
