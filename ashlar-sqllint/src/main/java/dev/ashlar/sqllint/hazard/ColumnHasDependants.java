package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.state.Database;
import dev.ashlar.sqllint.state.Relation;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL refuses to change or drop a column that a view, a policy or a generated column reads; with CASCADE it drops those. */
final class ColumnHasDependants implements Hazard {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context)
                .filter(c -> c.is("AT_AlterColumnType") || c.is("AT_DropColumn"))
                .flatMap(c -> dependants(c, context).stream().map(by -> told(c, by)));
    }

    private static Optional<String> dependants(Command command, Context context) {
        Database before = context.before(command.statement());
        return before.dependants(command.table(), command.name())
                .filter(use -> !use.column().isEmpty())
                .map(Relation.Use::by)
                .distinct()
                .sorted()
                .reduce((one, other) -> one + " and " + other);
    }

    private Diagnostic told(Command command, String by) {
        String column = command.table() + "." + command.name();
        if (!command.node().text("behavior").equals("DROP_CASCADE")) {
            return finding(
                    "PostgreSQL refuses this: `" + column + "` is read by " + by,
                    command.head(),
                    "drop what reads it first, in the same transaction, and make it again afterwards");
        }
        return new Diagnostic(
                Severity.WARNING,
                code(),
                "CASCADE drops " + by + " with `" + column + "`",
                command.head(),
                "drop by name what is to go, and make again what is to stay");
    }
}
