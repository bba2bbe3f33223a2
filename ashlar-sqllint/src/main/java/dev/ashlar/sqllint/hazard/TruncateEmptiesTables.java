package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** TRUNCATE takes every row at once, under a lock that keeps readers out; with CASCADE it takes the rows of every table that refers to them. */
final class TruncateEmptiesTables implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        if (!statement.is("TruncateStmt")) {
            return Stream.empty();
        }
        boolean cascade = statement.tree().text("behavior").equals("DROP_CASCADE");
        return statement.tree().list("relations").stream()
                .map(Names::table)
                .filter(table -> !context.isNew(table, statement))
                .map(
                        table -> new Diagnostic(
                                cascade ? Severity.ERROR : Severity.WARNING,
                                code(),
                                cascade
                                        ? "this empties `" + table + "` and every table that refers to it"
                                                + referring(table, statement, context)
                                        : "this empties `" + table + "`, and nobody reads it meanwhile",
                                Places.head(statement),
                                cascade
                                        ? "name each table that is to be emptied, and leave CASCADE out"
                                        : "delete in batches where somebody uses it; a migration that takes rows should say which"));
    }

    private static String referring(String table, Statement statement, Context context) {
        String names = context.before(statement)
                .referring(table)
                .map(e -> "`" + e.getKey().name() + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ": " + names;
    }
}
