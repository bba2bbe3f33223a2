package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import dev.ashlar.sqllint.state.SqlType;
import java.util.stream.Stream;

/** A type that is stored in another way writes the table and its indexes anew while nobody gets in. */
final class TypeChangeRewritesTable implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context, "AT_AlterColumnType").flatMap(c -> check(c, context));
    }

    private Stream<Diagnostic> check(Command command, Context context) {
        SqlType to = SqlType.of(command.definition().child("typeName"));
        SqlType from = TypeChange.from(command, context);
        TypeChange change = TypeChange.of(command, context);
        if (change == TypeChange.FREE) {
            return Stream.empty();
        }
        boolean rewrites = change == TypeChange.REWRITES;
        String place = "`" + command.table() + "." + command.name() + "`";
        String what = rewrites
                ? place + (from.isKnown() ? " from " + from : "") + " to " + to + " writes `" + command.table()
                        + "` and its indexes anew while nobody reads or writes it"
                : place + " becomes " + to + ": unless it is stored like that already, `" + command.table()
                        + "` is written anew while nobody reads or writes it";
        return finding(
                context.weigh(Work.REWRITE, command.statement(), command.table()),
                what,
                command.head(),
                change == TypeChange.ON_UTC
                        ? "it is free where the session's TimeZone is UTC: `SET TimeZone = 'UTC'` before it, if the values are UTC"
                        : "add a column of the new type, keep both in step with a trigger, fill it in batches, and swap them in a later"
                                + " release");
    }
}
