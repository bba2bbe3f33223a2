package dev.ashlar.cli.lint;

import dev.ashlar.compiler.lint.edit.EditBatch;
import dev.ashlar.compiler.lint.edit.EditedText;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.SqlLint;
import dev.ashlar.sqllint.SqlLinter;
import dev.ashlar.sqllint.state.MigrationName;
import dev.ashlar.sqllint.state.SqlSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Mends SQL: fixes that do not touch each other, round after round, as long as each leaves less to mend. */
public final class SqlFixes {
    private static final int MOST_ROUNDS = 50;

    private SqlFixes() {}

    /**
     * What came of it.
     *
     * @param sources the files, those that a fix made among them
     * @param done what was mended, in order
     */
    public record Result(List<SqlSource> sources, List<Diagnostic> done) {}

    /** @param source who runs a file that a fix makes */
    public static Result fix(SqlLint asked, Function<SourceFile, SqlSource> source) {
        SqlLint now = asked;
        List<Diagnostic> done = new ArrayList<>();
        List<Diagnostic> findings = SqlLinter.lint(now);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Diagnostic> batch = EditBatch.of(findings, SqlFixes::edits);
            SqlLint next = now.withSources(edited(now.sources(), batch, source));
            List<Diagnostic> left = batch.isEmpty() ? findings : SqlLinter.lint(next);
            if (fixable(left) >= fixable(findings)) {
                break;
            }
            now = next;
            findings = left;
            done.addAll(batch);
        }
        return new Result(now.sources(), done);
    }

    private static long fixable(List<Diagnostic> findings) {
        return findings.stream().filter(d -> d.fix() != null).count();
    }

    private static List<SqlSource> edited(
            List<SqlSource> sources, List<Diagnostic> batch, Function<SourceFile, SqlSource> source) {
        List<TextEdit> edits = batch.stream().flatMap(d -> edits(d).stream()).toList();
        Stream<SqlSource> old = sources.stream()
                .map(s -> new SqlSource(EditedText.apply(s.file(), edits), s.runner(), s.transactional(), s.judged()));
        List<SqlSource> made = edits.stream()
                .map(edit -> edit.span().file())
                .filter(file -> sources.stream().noneMatch(s -> s.file().equals(file)))
                .distinct()
                .map(file -> source.apply(EditedText.apply(file, edits)))
                .toList();
        return made.isEmpty()
                ? old.toList()
                : Stream.concat(old, made.stream())
                        .sorted(Comparator.comparing(s -> s.file().name(), MigrationName.ORDER))
                        .toList();
    }

    private static List<TextEdit> edits(Diagnostic finding) {
        Fix fix = finding.fix();
        return fix == null ? List.of() : fix.edits();
    }
}
