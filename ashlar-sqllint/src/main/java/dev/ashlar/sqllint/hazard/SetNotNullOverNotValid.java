package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import dev.ashlar.sqllint.rule.Work;
import dev.ashlar.sqllint.state.StateConstraint;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 18 takes SET NOT NULL on a column with a NOT VALID constraint as an order to validate it there and then, under ACCESS EXCLUSIVE. */
final class SetNotNullOverNotValid implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context, "AT_SetNotNull")
                .filter(c -> context.before(statement)
                        .relation(c.table())
                        .filter(t -> SetNotNullScansTable.hasNotValid(t, c.name()))
                        .isPresent())
                .flatMap(c -> finding(
                                context.weigh(Work.SCAN, statement, c.table()),
                                "`" + c.table() + "." + c.name()
                                        + "` has a NOT NULL that is NOT VALID, and SET NOT NULL validates it under an ACCESS EXCLUSIVE lock",
                                c.head(),
                                "VALIDATE CONSTRAINT instead: it does the same while others work")
                        .map(d -> d.fix(fix(c, context))));
    }

    private static @Nullable Fix fix(Command command, Context context) {
        String name = context.before(command.statement())
                .relation(command.table())
                .flatMap(t -> t.constraints(StateConstraint.Kind.NOT_NULL)
                        .filter(c -> !c.valid() && c.columns().contains(command.name()))
                        .findFirst())
                .map(StateConstraint::name)
                .orElse("");
        return command.isAlone() && !name.isEmpty()
                ? context.rewritten(
                        command.statement(),
                        "validate it instead",
                        Part.step(
                                "ALTER TABLE " + command.written() + " VALIDATE CONSTRAINT " + Identifier.quote(name)))
                : null;
    }
}
