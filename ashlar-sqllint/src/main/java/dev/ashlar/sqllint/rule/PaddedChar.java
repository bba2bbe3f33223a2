package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** char(n) is filled up with blanks to its length, and comparisons take them away again, but not all of them. */
final class PaddedChar implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Column.in(statement)
                .filter(column -> column.type().equals("bpchar") && length(column) != 1)
                .map(column -> finding(
                        "`" + Shown.name(column) + "` is char(" + length(column)
                                + "), which PostgreSQL fills up with blanks",
                        column.typeSpan(),
                        "write text, with a CHECK of its length where that is a rule"));
    }

    /** char alone is one character; bpchar alone has no length and no blanks. */
    private static int length(Column column) {
        return column.node().child("typeName").list("typmods").stream()
                .mapToInt(mod -> mod.child("ival").number("ival"))
                .findFirst()
                .orElse(1);
    }
}
