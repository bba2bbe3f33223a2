package dev.ashlar.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The clients of public applications and databases compile without a warning. */
@Tag("corpus")
class CorpusClientTest {
    @TempDir
    Path classes;

    @TestFactory
    Stream<DynamicTest> everySchemaOfTheCorpus() throws IOException {
        Path corpus = Path.of(System.getProperty("ashlar.corpus", "missing"));
        assumeTrue(Files.isDirectory(corpus), () -> "the corpus is not at " + corpus + " (-Dashlar.corpus=DIR)");
        return Stream.of("apps", "databases")
                .flatMap(f -> schemas(corpus.resolve(f)))
                .map(this::compiles);
    }

    private DynamicTest compiles(Path schema) {
        String name = schema.getFileName().toString();
        return dynamicTest(name, () -> {
            Path folder = Files.createDirectory(classes.resolve(name));
            assertThat(Javac.into(folder)
                            .plain(Javac.client(Schemas.read(schema)))
                            .messages())
                    .isEmpty();
        });
    }

    private static Stream<Path> schemas(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".prisma")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
