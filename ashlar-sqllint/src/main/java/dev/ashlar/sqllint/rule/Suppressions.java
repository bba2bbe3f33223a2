package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code -- lint.off(code, "reason")} above a statement, or above or behind the line itself: the finding is known, and why it stays. */
public final class Suppressions {
    /** A suppression without a reason does not count. */
    private static final Pattern OFF =
            Pattern.compile("--[^\\r\\n]*?lint\\.off\\(\\s*([a-z0-9-]+)\\s*,\\s*\"[^\"\\r\\n]+\"\\s*\\)");

    private final SqlScript script;
    private final LineIndex lines;
    private final List<MatchResult> comments;

    private Suppressions(SqlScript script) {
        this.script = script;
        this.lines = LineIndex.of(script.file());
        this.comments = OFF.matcher(script.file().text()).results().toList();
    }

    public static Suppressions of(SqlScript script) {
        return new Suppressions(script);
    }

    public boolean silences(Diagnostic finding) {
        int line = lines.line(finding.span().start());
        return comments.stream()
                .filter(comment -> comment.group(1).equals(finding.code()))
                .anyMatch(comment -> standsBy(comment, line) || standsAbove(comment, finding));
    }

    private boolean standsBy(MatchResult comment, int line) {
        int own = lines.line(comment.start());
        return own == line || own == line - 1;
    }

    /** Between the statement before and the one that the finding lies in. */
    private boolean standsAbove(MatchResult comment, Diagnostic finding) {
        int start = script.statements().stream()
                .map(Statement::span)
                .filter(s ->
                        s.start() <= finding.span().start() && finding.span().start() <= s.end())
                .mapToInt(s -> s.start())
                .findFirst()
                .orElse(-1);
        return comment.end() <= start
                && script.statements().stream()
                        .map(Statement::span)
                        .noneMatch(s -> s.start() >= comment.end() && s.end() < start);
    }
}
