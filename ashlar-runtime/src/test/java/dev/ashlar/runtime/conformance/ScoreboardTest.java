package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/**
 * The scoreboard of the manual is what the tests say: {@code -Dashlar.accept=true} writes it. That each test holds is shown by
 * the same build.
 */
class ScoreboardTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final Path PAGE = ROOT.resolve("docs/conformance.md");

    @Test
    void everyCellHasATestOrAReason() throws Exception {
        Scoreboard board = Scoreboard.read(list());
        List<String> shown = shown().map(Shown::cell).toList();
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(board.entries()).extracting(Scoreboard.Entry::cell).doesNotHaveDuplicates();
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(board.entries().stream()
                        .filter(Scoreboard.Entry::hasTest)
                        .map(Scoreboard.Entry::cell)
                        .toList());
    }

    @Test
    void thePageIsWhatTheTestsSay() throws Exception {
        Map<String, String> tests = new TreeMap<>();
        shown().forEach(one -> tests.put(one.cell(), one.test()));
        String page = Scoreboard.read(list()).page(tests);
        if (Boolean.getBoolean("ashlar.accept")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE).replace("\r\n", "\n")).isEqualTo(page);
    }

    private static Stream<Shown> shown() throws IOException, URISyntaxException {
        return Stream.concat(
                annotated().map(m -> new Shown(cell(m), m.getDeclaringClass().getSimpleName() + "." + m.getName())),
                Shown.named(ROOT).stream());
    }

    /** The tests that name a cell, in the classes beside this one. */
    private static Stream<Method> annotated() throws IOException, URISyntaxException {
        URL here = Objects.requireNonNull(ScoreboardTest.class.getResource("ScoreboardTest.class"));
        try (Stream<Path> files = Files.list(
                Objects.requireNonNull(Path.of(new URI(here.toString())).getParent()))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.class"))
                    .sorted(Comparator.naturalOrder())
                    .map(ScoreboardTest::loaded)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Cell.class))
                    .peek(method -> assertThat(method.isAnnotationPresent(Test.class)
                                    && !method.isAnnotationPresent(Disabled.class))
                            .as(method.toString())
                            .isTrue())
                    .toList()
                    .stream();
        }
    }

    /** Not initialized, for each would make a database. */
    private static Class<?> loaded(String file) {
        String name = ScoreboardTest.class.getPackageName() + "." + file.replace(".class", "");
        try {
            return Class.forName(name, false, ScoreboardTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cell(Method method) {
        return method.getAnnotation(Cell.class).value();
    }

    private static String list() throws IOException {
        try (InputStream in = ScoreboardTest.class.getResourceAsStream("/conformance/cells.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
