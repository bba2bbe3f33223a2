package dev.ashlar.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every folder under {@code cases/}; {@code -Dashlar.accept=true} writes what came out instead of comparing it. */
class CasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("ashlar.root", "..")).resolve("cases");
    /** {@code -Dashlar.cases=migrate} runs those below that folder alone. */
    private static final String ONLY = System.getProperty("ashlar.cases", "");

    private static final boolean ACCEPT = Boolean.getBoolean("ashlar.accept");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return foldersWith("command.txt").stream()
                .filter(folder ->
                        CASES.relativize(folder).toString().replace('\\', '/').startsWith(ONLY))
                .map(folder ->
                        DynamicTest.dynamicTest(CASES.relativize(folder).toString(), () -> check(new Case(folder))));
    }

    @Test
    void no_expectation_stands_alone() throws IOException {
        for (String expectation : Case.EXPECTATIONS) {
            assertThat(foldersWith(expectation))
                    .as("folders with %s and no command.txt", expectation)
                    .allMatch(folder -> Files.exists(folder.resolve("command.txt")));
        }
    }

    private static void check(Case test) throws Exception {
        Path scratch = Files.createTempDirectory("ashlar-case");
        try {
            Map<String, String> outcome = run(test, scratch);
            if (ACCEPT) {
                test.accept(outcome);
            }
            assertThat(outcome).isEqualTo(test.expected());
        } finally {
            delete(scratch);
        }
    }

    private static Map<String, String> run(Case test, Path scratch) throws Exception {
        if (!test.usesDatabase()) {
            return test.run(scratch, Map.of());
        }
        try (var database = EmbeddedPostgres.temporaryDatabase()) {
            return test.run(scratch, Map.of("DATABASE_URL", database.ownerUrl()));
        }
    }

    private static List<Path> foldersWith(String name) throws IOException {
        try (Stream<Path> walk = Files.walk(CASES)) {
            return walk.filter(p -> p.getFileName().toString().equals(name))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path p : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
