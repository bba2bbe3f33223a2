package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A migration that changes several tables holds the locks of all of them until it commits, and fails or rolls back as a whole. */
final class SeveralTablesInOneMigration implements Rule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        if (!changesExisting(statement, context)) {
            return Stream.empty();
        }
        List<Statement> changes = context.script().statements().stream()
                .filter(s -> changesExisting(s, context))
                .toList();
        Set<String> tables =
                changes.stream().map(SeveralTablesInOneMigration::table).collect(Collectors.toSet());
        boolean second = changes.stream()
                .filter(s -> !table(s).equals(table(changes.get(0))))
                .findFirst()
                .filter(statement::equals)
                .isPresent();
        return second
                ? Stream.of(finding(
                        "this file changes " + tables.size() + " tables that are in use",
                        Places.head(statement),
                        "one change a migration: each is then short, and can be taken back by itself"))
                : Stream.empty();
    }

    /** Security and ownership are no change of a table's shape. */
    private static boolean changesExisting(Statement statement, Context context) {
        return statement.is("AlterTableStmt")
                && !context.isNewHere(table(statement))
                && statement.tree().text("objtype").equals("OBJECT_TABLE")
                && statement.tree().list("cmds").stream()
                        .map(command -> command.text("subtype"))
                        .anyMatch(kind -> !kind.endsWith("RowSecurity") && !kind.equals("AT_ChangeOwner"));
    }

    private static String table(Statement statement) {
        return Names.table(statement.tree().child("relation"));
    }
}
