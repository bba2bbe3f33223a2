package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import dev.ashlar.sqllint.state.SqlType;
import dev.ashlar.sqllint.state.StateConstraint;
import java.util.stream.Stream;

/** A CHECK on the column is checked again for every row when its type changes, also where nothing is written anew. */
final class TypeChangeRechecks implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context, "AT_AlterColumnType")
                .filter(c -> isFree(c, context))
                .flatMap(c -> context.before(statement).relation(c.table()).stream()
                        .flatMap(t -> t.constraints(StateConstraint.Kind.CHECK))
                        .filter(k -> k.columns().contains(c.name()))
                        .limit(1)
                        .flatMap(k -> finding(
                                context.weigh(Work.SCAN, statement, c.table()),
                                "the CHECK `" + k.name() + "` holds `" + c.table() + "." + c.name()
                                        + "`, so that this change of its type scans all of `" + c.table()
                                        + "` under an ACCESS EXCLUSIVE lock",
                                c.head(),
                                "drop the check first, and add it NOT VALID and validate it afterwards")));
    }

    /** What is written anew is said already. */
    private static boolean isFree(Command command, Context context) {
        SqlType to = SqlType.of(command.definition().child("typeName"));
        return TypeChange.of(command, context) == TypeChange.FREE
                && !TypeChange.from(command, context).equals(to);
    }
}
