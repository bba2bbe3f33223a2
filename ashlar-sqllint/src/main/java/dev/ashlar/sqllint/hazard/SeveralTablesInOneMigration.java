package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.List;
import java.util.stream.Stream;

/** A transaction that changes several tables holds the locks of all of them until it commits, and two such that lock them in another order wait for each other for ever. */
final class SeveralTablesInOneMigration implements Hazard {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        List<String> own = changed(statement, context);
        List<String> earlier = context.steps()
                .earlier(statement)
                .flatMap(s -> changed(s, context).stream())
                .distinct()
                .toList();
        boolean second = earlier.size() == 1 && own.stream().anyMatch(t -> !earlier.contains(t));
        return second
                ? Stream.of(finding(
                        "this transaction changes `" + earlier.get(0) + "`, which is in use, and from here on `"
                                + own.stream()
                                        .filter(t -> !earlier.contains(t))
                                        .findFirst()
                                        .orElse("")
                                + "` too",
                        Places.head(statement),
                        "one table a transaction (`-- ashlar:step` above each, or a migration each): its lock is then short, and it can be"
                                + " taken back by itself"))
                : Stream.empty();
    }

    /** Security and ownership are no change of a table's shape. */
    private static List<String> changed(Statement statement, Context context) {
        boolean shape = statement.is("AlterTableStmt")
                && statement.tree().list("cmds").stream()
                        .map(command -> command.text("subtype"))
                        .anyMatch(kind -> !kind.endsWith("RowSecurity") && !kind.equals("AT_ChangeOwner"));
        return shape
                ? Command.in(statement, context)
                        .map(Command::table)
                        .filter(table -> !context.isSmall(table, statement))
                        .distinct()
                        .toList()
                : List.of();
    }
}
