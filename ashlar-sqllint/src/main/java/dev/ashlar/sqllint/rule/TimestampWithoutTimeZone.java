package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A timestamp without a time zone means another moment on every server. */
final class TimestampWithoutTimeZone implements Rule {
    private static final Pattern PRECISION = Pattern.compile("\\(\\s*\\d+\\s*\\)");
    private static final Set<String> TYPES = Set.of("timestamp");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Column.in(statement)
                .filter(column -> TYPES.contains(column.type()))
                .map(column -> finding(
                                "`" + Shown.name(column) + "` is a timestamp without a time zone",
                                column.span(),
                                "write `timestamptz`")
                        .fix(Fix.of("make it timestamptz", new TextEdit(column.typeSpan(), withZone(column)))));
    }

    /** The precision stays: {@code timestamp(3)} becomes {@code timestamptz(3)}. */
    private static String withZone(Column column) {
        String written = column.typeSpan().text();
        Matcher precision = PRECISION.matcher(written);
        return "timestamptz" + (precision.find() ? precision.group() : "") + (column.isArray() ? "[]" : "");
    }
}
