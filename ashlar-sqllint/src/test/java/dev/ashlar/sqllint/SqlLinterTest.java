package dev.ashlar.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.parse.DeepStack;
import dev.ashlar.sqllint.parse.PostgresParser;
import dev.ashlar.sqllint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlLinterTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    /** Loaded once for all files. */
    private static final PostgresParser PARSER = new PostgresParser();

    @Test
    void every_rule_has_a_case_and_a_page() {
        assertThat(SqlLinter.RULES)
                .extracting(Rule::code)
                .doesNotHaveDuplicates()
                .allMatch(
                        code -> Stream.of(code, code + "-sql")
                                .anyMatch(name -> Files.exists(ROOT.resolve("cases/lint/" + name + "/bad.sql"))
                                        || Files.isDirectory(ROOT.resolve("cases/lint/" + name + "/bad"))),
                        "has a case")
                .allMatch(code -> Files.exists(ROOT.resolve("docs/rules/" + code + ".md")), "has a page");
    }

    /** Apply it, read it again, judge it again: it parses, and that finding is gone. */
    @Test
    void every_fix_mends_what_it_says() throws IOException {
        Map<SourceFile, List<Diagnostic>> before = cases().collect(Collectors.toMap(file -> file, SqlLinterTest::lint));
        List<Diagnostic> fixable = before.values().stream()
                .flatMap(List::stream)
                .filter(finding -> finding.fix() != null)
                .toList();
        assertThat(fixable)
                .extracting(Diagnostic::code)
                .contains(
                        "varchar-with-limit",
                        "timestamp-without-time-zone",
                        "json-instead-of-jsonb",
                        "serial-instead-of-identity",
                        "policy-setting-without-nullif",
                        "policy-setting-per-row",
                        "index-blocks-writes");
        assertThat(fixable).allSatisfy(finding -> {
            SourceFile file = finding.span().file();
            List<Diagnostic> after = lint(new SourceFile(file.name(), applied(finding)));
            assertThat(count(after, "syntax-error")).as(applied(finding)).isZero();
            assertThat(count(after, finding.code()))
                    .isEqualTo(count(Objects.requireNonNull(before.get(file)), finding.code()) - 1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- lint.off(money-type, \"a game's coins\")\nCREATE TEMP TABLE t (a money);",
                "CREATE TEMP TABLE t (\n  -- lint.off(money-type, \"a game's coins\")\n  a money\n);",
                "CREATE TEMP TABLE t (\n  a money -- lint.off(money-type, \"a game's coins\")\n);",
                "SELECT 1;\n-- lint.off(money-type, \"a game's coins\")\n-- and more about it\nCREATE TEMP TABLE t (a int,\n b money);",
            })
    void a_suppression_with_a_reason_silences(String sql) {
        assertThat(lint(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- lint.off(money-type)\nCREATE TEMP TABLE t (a money);",
                "-- lint.off(money-type, \"\")\nCREATE TEMP TABLE t (a money);",
                "-- lint.off(json-instead-of-jsonb, \"another one\")\nCREATE TEMP TABLE t (a money);",
                "-- lint.off(money-type, \"of the first\")\nCREATE TEMP TABLE s (a int);\n\nCREATE TEMP TABLE t (a money);",
            })
    void a_suppression_without_a_reason_or_of_something_else_does_not(String sql) {
        assertThat(lint(sql)).extracting(Diagnostic::code).containsExactly("money-type");
    }

    @Test
    void an_index_of_one_file_serves_the_foreign_key_of_another() {
        SourceFile table = new SourceFile(
                "1.sql",
                "CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a, created_at date DEFAULT now(), updated_at date);");
        SourceFile index = new SourceFile("2.sql", "CREATE INDEX CONCURRENTLY b_a_idx ON b (a);");
        assertThat(SqlLinter.lint(List.of(table, index))).isEmpty();
        assertThat(SqlLinter.lint(table)).extracting(Diagnostic::code).containsExactly("foreign-key-without-index");
    }

    @Test
    void a_unique_key_of_columns_that_are_not_null_could_be_the_primary_key() {
        String table = "CREATE TABLE t (a int %s UNIQUE, created_at date DEFAULT now(), updated_at date);";
        assertThat(lint(table.formatted("NOT NULL")))
                .filteredOn(f -> f.code().equals("no-primary-key"))
                .singleElement()
                .matches(f -> !f.isError());
        assertThat(lint(table.formatted("")))
                .filteredOn(f -> f.code().equals("no-primary-key"))
                .singleElement()
                .matches(Diagnostic::isError);
    }

    @Test
    void a_table_from_elsewhere_is_judged_with_doubt() {
        assertThat(lint("-- lint.off(alter-without-lock-timeout, \"none\")\n"
                        + "ALTER TABLE b ADD FOREIGN KEY (a) REFERENCES a (id);"))
                .filteredOn(finding -> finding.code().equals("foreign-key-without-index"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.isError()).isFalse());
    }

    private static List<Diagnostic> lint(String sql) {
        return lint(new SourceFile("a.sql", sql));
    }

    private static List<Diagnostic> lint(SourceFile file) {
        return DeepStack.call(() -> SqlLinter.judge(SqlLint.of(List.of(file)), List.of(PARSER.parse(file))));
    }

    private static long count(List<Diagnostic> findings, String code) {
        return findings.stream().filter(f -> f.code().equals(code)).count();
    }

    private static String applied(Diagnostic finding) {
        StringBuilder text = new StringBuilder(finding.span().file().text());
        Objects.requireNonNull(finding.fix()).edits().stream()
                .sorted(Comparator.comparing((TextEdit e) -> e.span().start()).reversed())
                .forEach(e -> text.replace(e.span().start(), e.span().end(), e.replacement()));
        return text.toString();
    }

    private static Stream<SourceFile> cases() throws IOException {
        try (Stream<Path> walk = Files.walk(ROOT.resolve("cases/lint"))) {
            return walk.filter(p -> p.endsWith("bad.sql")).map(SqlLinterTest::read).toList().stream();
        }
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(
                    ROOT.relativize(file).toString(), Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
