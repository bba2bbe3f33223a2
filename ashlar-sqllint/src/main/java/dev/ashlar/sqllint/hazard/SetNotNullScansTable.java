package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import dev.ashlar.sqllint.rule.Shown;
import dev.ashlar.sqllint.rule.Work;
import dev.ashlar.sqllint.state.Relation;
import dev.ashlar.sqllint.state.StateConstraint;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SET NOT NULL reads the whole table while nobody else may touch it, unless a validated CHECK already says the same. */
final class SetNotNullScansTable implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    /** From here on a NOT NULL constraint can be added NOT VALID. */
    private static final int NOT_NULL_NOT_VALID = 18;

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Command.in(statement, context, "AT_SetNotNull")
                .filter(c -> !context.before(statement).isPartitioned(c.table()))
                .filter(c -> !isKnown(c, context))
                .flatMap(c -> finding(
                                context.weigh(Work.SCAN, statement, c.table()),
                                "SET NOT NULL scans all of `" + c.table() + "` under an ACCESS EXCLUSIVE lock",
                                c.head(),
                                help(c, context))
                        .map(d -> d.fix(fix(c, context))));
    }

    /** Proven by a valid CHECK, set already, or the business of {@link SetNotNullOverNotValid}. */
    private static boolean isKnown(Command command, Context context) {
        return context.before(command.statement())
                .relation(command.table())
                .filter(r -> r.provesNotNull(command.name())
                        || r.column(command.name()).filter(c -> c.notNull()).isPresent()
                        || hasNotValid(r, command.name()))
                .isPresent();
    }

    static boolean hasNotValid(Relation table, String column) {
        return table.constraints(StateConstraint.Kind.NOT_NULL)
                .anyMatch(c -> !c.valid() && c.columns().contains(column));
    }

    private static String help(Command command, Context context) {
        String column = Shown.sql(command.name());
        return context.server() >= NOT_NULL_NOT_VALID
                ? "`ADD CONSTRAINT " + notNull(command) + " NOT NULL " + column
                        + " NOT VALID`, then `VALIDATE CONSTRAINT` in another"
                        + " transaction; before PostgreSQL 18 the same with CHECK (" + column
                        + " IS NOT NULL), then this, then drop the check"
                : "first `ADD CONSTRAINT c CHECK (" + column
                        + " IS NOT NULL) NOT VALID`, then `VALIDATE CONSTRAINT c` in another"
                        + " transaction, then this, then drop c";
    }

    private static String notNull(Command command) {
        String table = command.table().substring(command.table().lastIndexOf('.') + 1);
        return Identifier.quote(table + "_" + command.name() + "_not_null");
    }

    private static @Nullable Fix fix(Command command, Context context) {
        return command.isAlone()
                ? context.rewritten(
                        command.statement(), "let it be validated while others work", parts(command, context))
                : null;
    }

    private static Part[] parts(Command command, Context context) {
        String alter = "ALTER TABLE " + command.written() + " ";
        String column = Identifier.quote(command.name());
        if (context.server() >= NOT_NULL_NOT_VALID) {
            String name = notNull(command);
            return new Part[] {
                Part.step(alter + "ADD CONSTRAINT " + name + " NOT NULL " + column + " NOT VALID"),
                Part.step(alter + "VALIDATE CONSTRAINT " + name)
            };
        }
        String name = Identifier.quote(
                command.table().substring(command.table().lastIndexOf('.') + 1) + "_" + command.name() + "_present");
        return new Part[] {
            Part.step(alter + "ADD CONSTRAINT " + name + " CHECK (" + column + " IS NOT NULL) NOT VALID"),
            Part.step(alter + "VALIDATE CONSTRAINT " + name),
            Part.step(alter + "ALTER COLUMN " + column + " SET NOT NULL"),
            Part.step(alter + "DROP CONSTRAINT " + name)
        };
    }
}
