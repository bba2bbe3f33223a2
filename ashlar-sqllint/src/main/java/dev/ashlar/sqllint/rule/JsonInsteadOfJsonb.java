package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** The type json is text that is parsed again at every look, and no index helps it. */
final class JsonInsteadOfJsonb implements Rule {
    private static final Set<String> TYPES = Set.of("json");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Column.in(statement)
                .filter(column -> TYPES.contains(column.type()))
                .map(column -> finding(
                                "`" + Shown.name(column) + "` is json, not jsonb", column.span(), "write `jsonb`")
                        .fix(Fix.of(
                                "make it jsonb",
                                new TextEdit(column.typeSpan(), column.isArray() ? "jsonb[]" : "jsonb"))));
    }
}
