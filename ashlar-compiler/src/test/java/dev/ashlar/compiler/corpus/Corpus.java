package dev.ashlar.compiler.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Public schemas and what Prisma says of them. They are not part of the project: without them the test is skipped. */
public final class Corpus {
    private Corpus() {}

    /** The folder; ends the test as skipped when it is absent. */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("ashlar.corpus", "corpus"));
        assumeTrue(Files.isDirectory(folder), "the corpus of public schemas is not at " + folder);
        return folder;
    }

    /** The objects of a file that has one on each line. */
    public static List<Entry> lines(String file) {
        try (Stream<String> lines = Files.lines(folder().resolve(file))) {
            return lines.map(JsonReader::object).map(Entry::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code .prisma} files of a folder of the corpus, in order of their names. */
    public static List<Path> schemas(String subfolder) {
        try (Stream<Path> files = Files.list(folder().resolve(subfolder))) {
            return files.filter(f -> f.toString().endsWith(".prisma")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
