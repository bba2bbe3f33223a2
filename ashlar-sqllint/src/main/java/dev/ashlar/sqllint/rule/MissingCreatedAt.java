package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** Nobody can say later when a row appeared, unless the row says it. A junction table is exempt. */
final class MissingCreatedAt implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Keys.tableOf(statement, context)
                .filter(table -> Keys.isEntity(table, context.facts()))
                .filter(table -> table.columns().stream().noneMatch(c -> Keys.isDateTime(c) && isNow(c.defaultValue())))
                .map(table -> finding(
                        "`" + table.name() + "` does not say when a row was created",
                        Places.word(statement, statement.tree().child("relation")),
                        "add `created_at timestamptz NOT NULL DEFAULT now()`"));
    }

    /** now() and those that mean the same: CURRENT_TIMESTAMP is an SQLValueFunction. */
    private static boolean isNow(Node value) {
        return value.is("SQLValueFunction")
                || value.all("SQLValueFunction").findAny().isPresent()
                || Set.of("now", "clock_timestamp", "transaction_timestamp", "timezone")
                        .contains(Names.function(value));
    }
}
