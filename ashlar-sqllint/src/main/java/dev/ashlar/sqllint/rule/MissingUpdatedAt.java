package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Caches, exports and people ask what changed since; only the row can say. A junction table is exempt. */
final class MissingUpdatedAt implements Rule {
    private static final Pattern USUAL_NAME =
            Pattern.compile("(?i)(last_?)?(updated|modified|changed)(_?(at|on|date|time|timestamp))?");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Keys.tableOf(statement, context)
                .filter(table -> Keys.isEntity(table, context.facts()))
                .filter(table -> table.columns().stream().noneMatch(MissingUpdatedAt::saysSo))
                .map(
                        table -> finding(
                                "`" + table.name() + "` does not say when a row was last changed",
                                Places.word(statement, statement.tree().child("relation")),
                                "add `updated_at timestamptz NOT NULL DEFAULT now()`, and a trigger or a client that keeps it"));
    }

    private static boolean saysSo(Column column) {
        return Keys.isDateTime(column) && USUAL_NAME.matcher(column.name()).matches();
    }
}
