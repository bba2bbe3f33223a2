package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test that shows a cell.
 *
 * @param test {@code Class.method}, behind the name of its module where that is another
 */
record Shown(String cell, String test) {
    /** Above a test of a package that does not see {@link Cell}: {@code // @Cell("Prisma: P1012 schema")}. */
    private static final Pattern NAMED = Pattern.compile(
            "// @Cell\\(\"([^\"]+)\"\\)\\s+@(?:Test|ParameterizedTest)\\b(?:(?!\\n    }|@Disabled).)*?\\n    void (\\w+)\\(",
            Pattern.DOTALL);

    private static final Pattern ANY = Pattern.compile("(?m)^ *// @Cell\\(");

    /** Those of all modules, found in their sources, for no module sees the tests of another. */
    static List<Shown> named(Path root) throws IOException {
        List<Shown> all = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.sorted().toList()) {
                Path tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    all.addAll(inModule(module.getFileName().toString(), tests));
                }
            }
        }
        return all;
    }

    private static List<Shown> inModule(String module, Path tests) throws IOException {
        List<Shown> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.java"))
                    .sorted()
                    .toList()) {
                all.addAll(inFile(module, file));
            }
        }
        return all;
    }

    private static List<Shown> inFile(String module, Path file) throws IOException {
        String text = Files.readString(file).replace("\r\n", "\n");
        String type = file.getFileName().toString().replace(".java", "");
        List<Shown> found = new ArrayList<>();
        for (Matcher match = NAMED.matcher(text); match.find(); ) {
            found.add(new Shown(match.group(1), module + ": " + type + "." + match.group(2)));
        }
        assertThat(found).as("cells above tests in " + file).hasSize((int)
                ANY.matcher(text).results().count());
        return found;
    }
}
