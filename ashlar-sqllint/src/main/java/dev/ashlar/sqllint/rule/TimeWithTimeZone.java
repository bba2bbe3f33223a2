package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** A time of day with an offset and no date cannot be placed: the offset of a zone depends on the day. */
final class TimeWithTimeZone implements Rule {
    private static final Set<String> TYPES = Set.of("timetz");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Column.in(statement)
                .filter(column -> TYPES.contains(column.type()))
                .map(column -> finding(
                        "`" + Shown.name(column)
                                + "` is a time of day with an offset, which no zone has without a date",
                        column.span(),
                        "write `timestamptz` for a moment, `time` for what a clock shows"));
    }
}
