package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** Without a primary key a row has no name: logical replication refuses its updates, and tools cannot page through it. */
final class NoPrimaryKey implements Rule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Keys.tableOf(statement, context)
                .filter(table -> !table.isTemporary() && !table.takesFromAnother())
                .filter(table -> Keys.primaryKey(table.name(), context.facts()).isEmpty())
                .map(table -> finding(
                        "`" + table.name() + "` has no primary key",
                        Places.word(statement, statement.tree().child("relation")),
                        "mark a column with PRIMARY KEY, or several with `PRIMARY KEY (...)`"));
    }
}
