package dev.ashlar.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.blog.BlogDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the first query of a fresh JVM loads, which decides how soon it answers and does not jitter. {@code bench/README.md} tells
 * what each class costs, and how times are measured.
 */
class FirstQueryTest {
    /** {@code [0.261s][info][class,load] dev.ashlar.runtime.Database source: file:...}. */
    private static final Pattern LOADED = Pattern.compile("\\[class,load] (dev\\.ashlar\\.\\S+) source:");

    /** A few more than there are. Who needs more: is each of them needed for a first query? */
    private static final int CLASSES = 126;

    private static final int LAMBDAS = 10;

    private static List<String> loaded;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        try (BlogDatabase blog = new BlogDatabase()) {
            loaded = loadedBy(blog.url());
        }
    }

    @AfterAll
    static void forget() {
        loaded = List.of();
    }

    @Test
    void fewClassesAndFewerLambdas() {
        List<String> classes =
                loaded.stream().filter(name -> !name.contains("$$Lambda")).toList();
        List<String> lambdas =
                loaded.stream().filter(name -> name.contains("$$Lambda")).toList();
        assertThat(classes).hasSizeBetween(50, CLASSES);
        assertThat(lambdas).hasSizeLessThanOrEqualTo(LAMBDAS);
    }

    @Test
    void noTableThatOthersLeadTo() {
        assertThat(loaded)
                .filteredOn(name -> name.startsWith("dev.ashlar.runtime.blog.") && name.endsWith("Table"))
                .containsExactly("dev.ashlar.runtime.blog.UserTable");
    }

    @Test
    void noTypeThatNoColumnHas() {
        assertThat(loaded)
                .contains("dev.ashlar.runtime.wire.UuidCodec")
                .doesNotContain("dev.ashlar.runtime.wire.BytesCodec", "dev.ashlar.sql.value.Interval");
    }

    private static List<String> loadedBy(String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FirstQuery.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return LOADED.matcher(said).results().map(found -> found.group(1)).toList();
    }
}
