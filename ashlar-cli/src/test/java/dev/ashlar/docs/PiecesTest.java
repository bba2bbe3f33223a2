package dev.ashlar.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** docs/pieces.md names tests that are there, and headings that are there. */
class PiecesTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final Path PAGE = ROOT.resolve("docs/pieces.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Property))(?:\\.(\\w+))?`");
    private static final Pattern HEADING = Pattern.compile("\\]\\(([a-z-]+\\.md)#([a-z0-9-]+)\\)");

    @TestFactory
    Stream<DynamicTest> tests_are_there() throws IOException {
        List<Path> sources = sources();
        return NAMED.matcher(Files.readString(PAGE))
                .results()
                .filter(named -> !named.group(1).equals("PiecesTest"))
                .map(named -> DynamicTest.dynamicTest(
                        named.group(),
                        () -> assertThat(sources)
                                .filteredOn(file -> file.endsWith(named.group(1) + ".java"))
                                .anyMatch(file -> named.group(2) == null || has(file, named.group(2)))));
    }

    @TestFactory
    Stream<DynamicTest> headings_are_there() throws IOException {
        return HEADING.matcher(Files.readString(PAGE))
                .results()
                .map(link -> DynamicTest.dynamicTest(
                        link.group(),
                        () -> assertThat(headings(PAGE.resolveSibling(link.group(1))))
                                .contains(link.group(2))));
    }

    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(text -> text.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }

    private static boolean has(Path file, String test) {
        try {
            return Pattern.compile("[ >]" + test + "\\(")
                    .matcher(Files.readString(file))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> roots = Stream.concat(modules, Stream.of(ROOT.resolve("examples/saas")))
                    .map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList();
            return roots.stream().flatMap(PiecesTest::files).toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
