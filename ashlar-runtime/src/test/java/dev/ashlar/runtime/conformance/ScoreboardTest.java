package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/conformance.md} names each cell and its test; {@code -Dashlar.accept=true} writes it. */
class ScoreboardTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final Path PAGE = ROOT.resolve("docs/conformance.md");
    private static final String BEGIN = "<!-- cells -->\n";
    private static final String END = "<!-- /cells -->\n";

    @Test
    void thePageHasEveryCell() throws IOException, URISyntaxException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        int from = page.indexOf(BEGIN) + BEGIN.length();
        String expected = page.substring(0, from) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("ashlar.accept")) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page).isEqualTo(expected);
        }
    }

    private static String table() throws IOException, URISyntaxException {
        Map<String, Map<String, Map<String, String>>> manuals = cells();
        StringBuilder text = new StringBuilder();
        manuals.forEach((manual, pages) -> {
            int count = pages.values().stream().mapToInt(Map::size).sum();
            text.append("\n## ").append(manual).append(": ").append(count).append(" things\n");
            pages.forEach((page, cells) -> {
                text.append("\n**").append(page).append("**\n\n| | shown by |\n|---|---|\n");
                cells.forEach((cell, test) -> text.append("| ")
                        .append(cell)
                        .append(" | `")
                        .append(test)
                        .append("` |\n"));
            });
        });
        return text.append("\n").toString();
    }

    /** Manual, page, cell, test. */
    private static Map<String, Map<String, Map<String, String>>> cells() throws IOException, URISyntaxException {
        Map<String, Map<String, Map<String, String>>> manuals = new TreeMap<>((a, b) -> b.compareTo(a));
        for (Class<?> type : tests()) {
            for (Method method : type.getDeclaredMethods()) {
                Cells cells = method.getAnnotation(Cells.class);
                for (String cell : cells == null ? new String[0] : cells.value()) {
                    String[] parts = cell.split(" / ", 3);
                    String test = type.getSimpleName() + "." + method.getName();
                    String before = manuals.computeIfAbsent(parts[0], m -> new TreeMap<>())
                            .computeIfAbsent(parts[1], p -> new TreeMap<>())
                            .put(parts[2], test);
                    assertThat(before).as("%s is shown twice", cell).isNull();
                }
            }
        }
        return manuals;
    }

    private static Collection<Class<?>> tests() throws IOException, URISyntaxException {
        Path classes = Path.of(ScoreboardTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.class"))
                    .sorted()
                    .toList()) {
                String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
                tests.add(load(name.substring(0, name.length() - ".class".length())));
            }
        }
        return tests;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ScoreboardTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
