package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What waits for a table lets every later query wait behind it. A short lock_timeout and another try keep that short. */
final class AlterWithoutLockTimeout implements Hazard {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return waits(statement, context)
                        && isFirst(statement, context)
                        && !hasTimeout(context)
                        && !context.steps().areAshlars()
                ? Stream.of(finding(
                        "while this " + what(statement) + " waits for `"
                                + Exclusive.tables(statement, context)
                                        .findFirst()
                                        .orElse("")
                                + "`, every other query waits behind it",
                        Places.head(statement),
                        "begin the file with `SET lock_timeout = '2s'` and try again on failure, as `ashlar migrate deploy` does by"
                                + " itself"))
                : Stream.empty();
    }

    private static String what(Statement statement) {
        List<String> words = List.of(statement.span().text().split("\\s+", 3));
        return String.join(" ", words.subList(0, Math.min(2, words.size()))).toUpperCase(Locale.ROOT);
    }

    /** Row-level security is switched on once, when a table is young. */
    private static boolean waits(Statement statement, Context context) {
        return Exclusive.tables(statement, context).anyMatch(table -> !context.isSmall(table, statement))
                && !(statement.is("AlterTableStmt")
                        && statement.tree().list("cmds").stream()
                                .allMatch(command -> command.text("subtype").endsWith("RowSecurity")))
                && !statement.is("CreatePolicyStmt");
    }

    private static boolean isFirst(Statement statement, Context context) {
        return context.script().statements().stream()
                .filter(s -> waits(s, context))
                .findFirst()
                .filter(statement::equals)
                .isPresent();
    }

    private static boolean hasTimeout(Context context) {
        return context.script().statements().stream().anyMatch(LockTimeout::isSet);
    }
}
