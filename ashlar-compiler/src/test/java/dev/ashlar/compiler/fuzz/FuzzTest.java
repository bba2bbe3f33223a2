package dev.ashlar.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged schemas neither crash the compiler nor hold it up. {@code ./mvnw -Pfuzz} makes a million of them; the ordinary
 * build the first few. A failure names its seed, and {@code -Dashlar.fuzz.seed=N -Dashlar.fuzz.runs=1} runs that alone.
 */
class FuzzTest {
    @Test
    void damageIsBorne() throws InterruptedException {
        long runs = Long.getLong("ashlar.fuzz.runs", 2_000);
        long first = Long.getLong("ashlar.fuzz.seed", 1);
        List<String> seeds = Seeds.all();
        if (runs == 1) {
            System.out.println(Fuzzer.text(seeds, first));
        }
        Fuzzer fuzzer = new Fuzzer(seeds, first, runs);
        List<String> failures = fuzzer.run();
        System.out.println("Fuzzed " + seeds.size() + " schemas " + runs + " times; still valid: " + fuzzer.valid());
        assertThat(failures).isEmpty();
    }

    /** What the fuzzer once found. */
    @ParameterizedTest
    @MethodSource
    void foundOnce(String file) throws IOException {
        try (InputStream in = FuzzTest.class.getResourceAsStream(file)) {
            Ordeal.pass(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<String> foundOnce() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(FuzzTest.class.getResource("found")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> "found/" + f.getFileName()).sorted().toList();
        }
    }
}
