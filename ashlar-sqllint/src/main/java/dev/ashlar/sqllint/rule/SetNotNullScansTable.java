package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Constraints;
import dev.ashlar.sqllint.facts.Facts;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.stream.Stream;

/** SET NOT NULL reads the whole table while nobody else may touch it, unless a validated CHECK already says the same. */
final class SetNotNullScansTable implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        String table = Names.table(statement.tree().child("relation"));
        if (!statement.is("AlterTableStmt") || context.isNewHere(table)) {
            return Stream.empty();
        }
        return statement.tree().list("cmds").stream()
                .filter(command -> command.text("subtype").equals("AT_SetNotNull"))
                .map(command -> command.text("name"))
                .filter(column -> !isChecked(table, column, context.facts()))
                .map(column -> finding(
                        "SET NOT NULL scans all of `" + table + "` under an ACCESS EXCLUSIVE lock",
                        Places.head(statement),
                        "first `ADD CONSTRAINT c CHECK (" + column
                                + " IS NOT NULL) NOT VALID`, then `VALIDATE CONSTRAINT c`, then"
                                + " this, then drop c; on PostgreSQL 18 `ADD CONSTRAINT c NOT NULL " + column
                                + " NOT VALID` and VALIDATE"));
    }

    /** A check that some file adds, and a VALIDATE for the table. */
    private static boolean isChecked(String table, String column, Facts facts) {
        List<Statement> changes = facts.statements("AlterTableStmt")
                .filter(s -> Names.table(s.tree().child("relation")).equals(table))
                .toList();
        boolean validated = changes.stream()
                .flatMap(s -> s.tree().list("cmds").stream())
                .anyMatch(command -> command.text("subtype").equals("AT_ValidateConstraint"));
        return changes.stream()
                .flatMap(Constraints::in)
                .filter(constraint -> validated || !constraint.flag("skip_validation"))
                .flatMap(constraint -> constraint.all("NullTest"))
                .anyMatch(test -> test.text("nulltesttype").equals("IS_NOT_NULL")
                        && Names.column(test.child("arg")).equals(column));
    }
}
