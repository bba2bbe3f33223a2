package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Index;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.facts.Table;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Without a primary key a row has no name: logical replication refuses its updates, and tools cannot page through it. Where a
 * unique key of NOT NULL columns could be it, that is a warning.
 */
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
                .map(table -> finding(table, statement, context));
    }

    private Diagnostic finding(Table table, Statement statement, Context context) {
        Span place = Places.word(statement, statement.tree().child("relation"));
        return context.facts().indexes(table.name()).anyMatch(index -> couldBeIt(index, table))
                ? finding(
                                "`" + table.name() + "` has a unique key and no primary key",
                                place,
                                "write PRIMARY KEY instead of UNIQUE")
                        .severity(Severity.WARNING)
                : finding(
                        "`" + table.name() + "` has no primary key",
                        place,
                        "mark a column with PRIMARY KEY, or several with `PRIMARY KEY (...)`");
    }

    private static boolean couldBeIt(Index index, Table table) {
        Set<String> required = table.columns().stream()
                .filter(Column::isNotNull)
                .map(Column::name)
                .collect(Collectors.toSet());
        return index.unique() && index.coversAllRows() && !index.keys().isEmpty() && required.containsAll(index.keys());
    }
}
