package dev.ashlar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds ARCHITECTURE.md against the imports of every source file. */
class HouseTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final Pattern ROW = Pattern.compile("^\\| ([a-z-]+) \\| `([a-z0-9.]+)` \\|", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package ([a-z0-9.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([a-z0-9_.]+)\\.[A-Z][A-Za-z0-9_.*]*;", Pattern.MULTILINE);

    private record Source(Path path, String module, String text) {
        String packageName() {
            Matcher m = PACKAGE.matcher(text);
            return m.find() ? m.group(1) : "";
        }

        List<String> imports() {
            return IMPORT.matcher(text)
                    .results()
                    .map(r -> r.group(1))
                    .distinct()
                    .toList();
        }
    }

    private final List<String> packages = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();

    HouseTest() throws IOException {
        ROW.matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md"))).results().forEach(row -> {
            modules.add(row.group(1));
            packages.add(row.group(2));
        });
    }

    @Test
    void every_package_stands_in_the_table_and_in_its_module() {
        List<String> strangers = sources()
                .filter(s -> packages.indexOf(s.packageName()) < 0
                        || !modules.get(packages.indexOf(s.packageName())).equals(s.module()))
                .map(s -> s.module() + ": " + s.packageName())
                .distinct()
                .toList();
        assertThat(strangers)
                .as("packages that ARCHITECTURE.md does not have in their module")
                .isEmpty();
    }

    @Test
    void every_row_of_the_table_is_a_package() {
        List<String> real = sources().map(Source::packageName).distinct().toList();
        assertThat(real).containsAll(packages);
    }

    @Test
    void a_package_imports_only_those_above_it() {
        List<String> wrong = sources()
                .flatMap(s -> s.imports().stream()
                        .filter(i -> packages.indexOf(i) > packages.indexOf(s.packageName()))
                        .map(i -> s.packageName() + " may not import " + i + ", which stands above it ("
                                + s.path().getFileName() + ")"))
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void compiler_and_runtime_never_meet() {
        assertThat(importsOf("dev.ashlar.compiler", "dev.ashlar.runtime")).isEmpty();
        assertThat(importsOf("dev.ashlar.runtime", "dev.ashlar.compiler")).isEmpty();
    }

    @Test
    void the_compiler_touches_no_disk_and_no_database() {
        assertThat(importsOf("dev.ashlar.compiler", "java.nio.file")).isEmpty();
        assertThat(importsOf("dev.ashlar.compiler", "java.sql")).isEmpty();
        assertThat(importsOf("dev.ashlar.sql", "java.sql")).isEmpty();
    }

    @Test
    void the_runtime_meets_jdbc_in_one_package() {
        assertThat(importsOf("dev.ashlar.runtime", "java.sql"))
                .allMatch(line -> line.startsWith("dev.ashlar.runtime.wire "));
        assertThat(importsOf("dev.ashlar.runtime", "org.postgresql"))
                .allMatch(line -> line.startsWith("dev.ashlar.runtime.wire "));
    }

    private static List<String> importsOf(String from, String what) {
        return sources()
                .filter(s -> inside(s.packageName(), from))
                .flatMap(s -> s.imports().stream()
                        .filter(i -> inside(i, what))
                        .map(i -> s.packageName() + " imports " + i + " ("
                                + s.path().getFileName() + ")"))
                .toList();
    }

    private static boolean inside(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    private static Stream<Source> sources() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules
                    .filter(m -> m.getFileName().toString().startsWith("ashlar-"))
                    .filter(m -> Files.isDirectory(m.resolve("src/main/java")))
                    .toList()
                    .stream()
                    .flatMap(HouseTest::sourcesOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Source> sourcesOf(Path module) {
        try (Stream<Path> walk = Files.walk(module.resolve("src/main/java"))) {
            return walk
                    .filter(p -> p.toString().endsWith(".java"))
                    .map(p -> new Source(p, module.getFileName().toString(), read(p)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
