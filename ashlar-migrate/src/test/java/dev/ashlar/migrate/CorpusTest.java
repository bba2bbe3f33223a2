package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.compiler.model.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of real applications and databases: what is applied and read back asks for nothing more. */
@Tag("corpus")
class CorpusTest {
    @TempDir
    private Path folder;

    static Stream<Path> schemas() throws IOException {
        Path corpus = Path.of(System.getProperty("ashlar.corpus", "../../shared/corpus"));
        if (!Files.isDirectory(corpus)) {
            return Stream.of(corpus);
        }
        try (Stream<Path> apps = Files.list(corpus.resolve("apps"));
                Stream<Path> databases = Files.list(corpus.resolve("databases"))) {
            return Stream.concat(apps, databases)
                    .filter(f -> f.toString().endsWith(".prisma"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aMigrationMakesItReadingBackFindsItAndItsWayBackTakesItAway(Path file) throws SQLException {
        assumeTrue(Files.isRegularFile(file), () -> "the corpus of schemas is not at " + file);
        Schema schema = Schemas.read(file);
        try (Sandbox sandbox = new Sandbox(folder)) {
            assertThat(sandbox.migrator().dev("init", schema, true)).isInstanceOf(Development.Created.class);
            assertThat(sandbox.migrator().push(schema, Set.of()).changes()).isEmpty();
            assertThat(Outline.difference(sandbox.catalog(schema), schema)).isEmpty();
            sandbox.migrator().rollback();
            assertThat(sandbox.migrator().push(Schema.EMPTY, Set.of()).changes())
                    .isEmpty();
        }
    }
}
