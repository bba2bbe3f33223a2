package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** In PostgreSQL text is as fast; a length in the type is a limit that somebody must migrate on the day it is wrong. */
final class VarcharWithLimit implements Rule {
    private static final Set<String> TYPES = Set.of("varchar", "bpchar");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Column.in(statement)
                .filter(column -> TYPES.contains(column.type()) && hasLimit(column))
                .map(column -> finding(
                                "`" + Shown.name(column) + "` has its length in its type",
                                column.span(),
                                "write `text`; keep a real limit as `CHECK (length(" + column.name() + ") <= n)`")
                        .fix(Fix.of("make it text", new TextEdit(column.typeSpan(), brackets(column)))));
    }

    private static boolean hasLimit(Column column) {
        return column.node().child("typeName").has("typmods");
    }

    /** A limit that is meant stays as a check, which a migration changes without a rewrite. */
    private static String brackets(Column column) {
        return column.isArray() ? "text[]" : "text";
    }
}
