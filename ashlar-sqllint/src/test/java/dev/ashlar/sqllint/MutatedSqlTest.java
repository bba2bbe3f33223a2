package dev.ashlar.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.DiagnosticPrinter;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.parse.DeepStack;
import dev.ashlar.sqllint.parse.PostgresParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, it gets an answer whose places lie in it. */
class MutatedSqlTest {
    private static final PostgresParser PARSER = new PostgresParser();
    private static final List<String> SEEDS = seeds();

    @Property(tries = 2000)
    void a_mutated_file_gets_an_answer(@ForAll("mutated") String sql) {
        SourceFile file = new SourceFile("a.sql", sql);
        List<Diagnostic> findings =
                DeepStack.call(() -> SqlLinter.judge(SqlLint.of(List.of(file)), List.of(PARSER.parse(file))));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.span().start()).isBetween(0, sql.length());
            assertThat(finding.span().end()).isBetween(finding.span().start(), sql.length());
            assertThat(DiagnosticPrinter.plain().print(finding)).isNotEmpty();
        });
    }

    /** A piece of one file put into another, or cut out of it. */
    @Provide
    Arbitrary<String> mutated() {
        Arbitrary<String> text = Arbitraries.of(SEEDS);
        Arbitrary<String> noise = Arbitraries.of(
                "(", ")", ";", "'", "\"", "$$", "--", "/*", "*/", "\\", "ö", "😀", "\u0000", ":a", "::", "");
        return Combinators.combine(
                        text,
                        text,
                        noise,
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 60))
                .as((one, other, between, at, length) -> {
                    int start = at % (one.length() + 1);
                    int end = Math.min(one.length(), start + length);
                    int from = at % (other.length() + 1);
                    int to = Math.min(other.length(), from + length);
                    return one.substring(0, start) + between + other.substring(from, to) + one.substring(end);
                });
    }

    private static List<String> seeds() {
        Path root = Path.of(System.getProperty("ashlar.root", "..")).resolve("cases/lint");
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(p -> p.toString().endsWith(".sql"))
                    .sorted()
                    .map(MutatedSqlTest::read)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
