package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** The type money has no currency, rounds to the cent of the server's locale, and reads differently when that setting changes. */
final class MoneyType implements Rule {
    private static final Set<String> TYPES = Set.of("money");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Column.in(statement)
                .filter(column -> TYPES.contains(column.type()))
                .map(column -> finding(
                        "`" + Shown.name(column) + "` is money, whose currency is a setting of the server",
                        column.span(),
                        "write `numeric(19, 4)` or whole cents as `bigint`, with the currency in a column beside it"));
    }
}
