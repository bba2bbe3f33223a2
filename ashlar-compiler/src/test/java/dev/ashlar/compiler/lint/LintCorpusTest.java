package dev.ashlar.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.corpus.Corpus;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LintRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the rules say about public schemas: how often each speaks, with examples, for whoever judges a rule's precision. */
@Tag("corpus")
class LintCorpusTest {
    private static final int EXAMPLES = 3;

    private final List<Schema> schemas = Stream.of("apps", "databases")
            .flatMap(folder -> Corpus.schemas(folder).stream())
            .map(LintCorpusTest::compiled)
            .filter(compilation -> !compilation.hasErrors())
            .map(Compilation::schema)
            .toList();

    @Test
    void counts_by_rule() {
        List<Diagnostic> findings =
                schemas.stream().flatMap(s -> lint(s).stream()).toList();
        System.out.println(schemas.size() + " schemas, "
                + schemas.stream().mapToInt(s -> s.models().size()).sum() + " models, " + findings.size()
                + " findings");
        Rules.ALL.forEach(rule -> print(
                rule,
                findings.stream().filter(f -> f.code().equals(rule.code())).toList()));
        assertThat(schemas).isNotEmpty();
    }

    @Test
    void fixes_hold() {
        for (Schema schema : schemas) {
            SourceFile file = schema.models().get(0).span().file();
            Fixer.Result result = Fixer.fix(List.of(file), LintCorpusTest::findings);
            Compilation mended = SchemaCompiler.compile(result.files());
            assertThat(mended.hasErrors()).as(file.name()).isFalse();
            List<Diagnostic> left = lint(mended.schema()).stream()
                    .filter(finding -> finding.fix() != null)
                    .toList();
            System.out.println(file.name() + ": " + result.done().size() + " fixed, " + left.size() + " left");
            left.stream()
                    .limit(EXAMPLES)
                    .forEach(f -> System.out.println("    left: " + f.code() + ": " + f.message()));
        }
    }

    private static void print(LintRule rule, List<Diagnostic> found) {
        System.out.println("%6d %-7s %s (%s)"
                .formatted(
                        found.size(),
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        rule.code(),
                        rule.about().first().label()));
        int step = Math.max(1, found.size() / EXAMPLES);
        for (int i = 0; i < found.size() && i < step * EXAMPLES; i += step) {
            Diagnostic f = found.get(i);
            int line = LineIndex.of(f.span().file()).line(f.span().start());
            System.out.println("           " + f.span().file().name() + ":" + line + ": " + f.message());
        }
    }

    private static List<Diagnostic> lint(Schema schema) {
        return findings(schema).stream().map(Finding::diagnostic).toList();
    }

    private static List<Finding> findings(Schema schema) {
        Subject subject = Subject.of(schema, LintConfig.DEFAULT.with(Profile.STRICT));
        return Linter.report(subject, List.of(), Baseline.NONE).findings();
    }

    private static Compilation compiled(Path path) {
        try {
            return SchemaCompiler.compile(
                    List.of(new SourceFile(String.valueOf(path.getFileName()), Files.readString(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
