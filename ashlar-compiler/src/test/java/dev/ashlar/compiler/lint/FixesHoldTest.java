package dev.ashlar.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every fix of every schema in {@code cases/lint}: apply, parse, lint again, and nothing is left that could be fixed. */
class FixesHoldTest {
    private static final Path CASES =
            Path.of(System.getProperty("ashlar.root", "..")).resolve("cases/lint");

    @TestFactory
    Stream<DynamicTest> a_fix_mends_what_its_rule_found() throws IOException {
        return schemas()
                .map(file -> DynamicTest.dynamicTest(
                        CASES.relativize(file).toString(),
                        () -> check(file, finding -> finding.code().equals(code(file)))));
    }

    @TestFactory
    Stream<DynamicTest> all_fixes_together_mend_what_was_found() throws IOException {
        return schemas()
                .map(file ->
                        DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> check(file, all -> true)));
    }

    private static void check(Path file, Predicate<Finding> wanted) throws IOException {
        List<SourceFile> files = List.of(new SourceFile("schema.prisma", Files.readString(file)));
        if (SchemaCompiler.compile(files).hasErrors()) {
            return;
        }
        Fixer.Result result = Fixer.fix(files, schema -> lint(schema, wanted));
        Compilation mended = SchemaCompiler.compile(result.files());
        assertThat(mended.hasErrors()).isFalse();
        assertThat(lint(mended.schema(), wanted)).filteredOn(Finding::isFixable).isEmpty();
        if (!result.done().isEmpty()) {
            assertThat(Formatter.format(result.files())).isEqualTo(result.files());
        }
    }

    private static List<Finding> lint(Schema schema, Predicate<Finding> wanted) {
        Subject subject = Subject.of(schema, LintConfig.DEFAULT.with(Profile.STRICT));
        return Linter.report(subject, List.of(), Baseline.NONE).findings().stream()
                .filter(wanted)
                .toList();
    }

    private static String code(Path file) {
        return CASES.relativize(file).getName(0).toString();
    }

    private static Stream<Path> schemas() throws IOException {
        try (Stream<Path> walk = Files.walk(CASES)) {
            return walk.filter(p -> p.toString().endsWith(".prisma")).sorted().toList().stream();
        }
    }
}
