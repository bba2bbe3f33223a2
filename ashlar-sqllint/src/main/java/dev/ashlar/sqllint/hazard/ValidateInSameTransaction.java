package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import dev.ashlar.sqllint.rule.Work;
import java.util.stream.Stream;

/** VALIDATE is kind because its lock is weak. In the transaction that holds a stronger one it blocks like any other scan. */
final class ValidateInSameTransaction implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context, "AT_ValidateConstraint")
                .filter(c -> holdsStronger(c, context))
                .flatMap(c -> finding(
                                context.weigh(Work.SCAN, statement, c.table()),
                                "this transaction holds a stronger lock on `" + c.table()
                                        + "` already, and keeps it while `" + c.name() + "` is validated",
                                c.head(),
                                "VALIDATE in a transaction of its own: `-- ashlar:step` above it, or a migration of its own")
                        .map(d -> d.fix(context.rewritten(
                                statement,
                                "validate it in a step of its own",
                                Part.step(statement.span().text())))));
    }

    private static boolean holdsStronger(Command command, Context context) {
        boolean others = command.statement().tree().list("cmds").stream()
                .anyMatch(c -> !c.text("subtype").equals("AT_ValidateConstraint"));
        return others
                || context.steps()
                        .earlier(command.statement())
                        .anyMatch(s -> Exclusive.tables(s, context).anyMatch(command.table()::equals)
                                || Command.adding(s, context, "CONSTR_FOREIGN")
                                        .anyMatch(c -> c.table().equals(command.table())));
    }
}
