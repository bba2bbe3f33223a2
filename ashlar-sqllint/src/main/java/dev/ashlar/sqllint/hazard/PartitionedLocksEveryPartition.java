package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import java.util.stream.Stream;

/** A change of a partitioned table locks every partition of it at once, until the last one is done. */
final class PartitionedLocksEveryPartition implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context)
                .filter(c -> context.before(statement).isPartitioned(c.table()))
                .filter(c -> c.is("AT_SetNotNull") || isForeignKey(c))
                .flatMap(
                        c -> finding(
                                context.weigh(isForeignKey(c) ? Work.LOOK_UP : Work.SCAN, statement, c.table()),
                                "this locks every partition of `" + c.table() + "` while all of them are read",
                                c.head(),
                                "do it to each partition first (NOT VALID, then VALIDATE); then the parent finds it there and reads nothing"));
    }

    private static boolean isForeignKey(Command command) {
        return command.is("AT_AddConstraint")
                && command.definition().text("contype").equals("CONSTR_FOREIGN")
                && !command.definition().flag("skip_validation");
    }
}
