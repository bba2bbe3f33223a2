package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** ALTER TABLE waits for every query that runs on the table, and every later query waits behind it. A short lock_timeout and another try keep that short. */
final class AlterWithoutLockTimeout implements Rule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return changesExisting(statement, context)
                        && isFirst(statement, context)
                        && !hasTimeout(context)
                        && !context.steps().areAshlars()
                ? Stream.of(finding(
                        "while this ALTER TABLE waits for `" + table(statement)
                                + "`, every other query waits behind it",
                        Places.head(statement),
                        "begin the file with `SET lock_timeout = '2s'` and try again on failure, as `ashlar migrate deploy` does by"
                                + " itself"))
                : Stream.empty();
    }

    /** Row-level security is switched on once, when a table is young. */
    private static boolean changesExisting(Statement statement, Context context) {
        return statement.is("AlterTableStmt")
                && statement.tree().text("objtype").equals("OBJECT_TABLE")
                && !context.isNewHere(table(statement))
                && statement.tree().list("cmds").stream()
                        .anyMatch(command -> !command.text("subtype").endsWith("RowSecurity"));
    }

    private static boolean isFirst(Statement statement, Context context) {
        return context.script().statements().stream()
                .filter(s -> changesExisting(s, context))
                .findFirst()
                .filter(statement::equals)
                .isPresent();
    }

    private static boolean hasTimeout(Context context) {
        return context.script().statements().stream()
                .anyMatch(s -> s.is("VariableSetStmt") && s.tree().text("name").equals("lock_timeout"));
    }

    private static String table(Statement statement) {
        return Names.table(statement.tree().child("relation"));
    }
}
