package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import java.util.Optional;
import java.util.stream.Stream;

/** A primary key takes a ready index in no time, and then reads the whole table for NULL when a column of it may have some. */
final class PrimaryKeyOnNullableColumn implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.adding(statement, context, "CONSTR_PRIMARY")
                .filter(c -> !c.definition().text("indexname").isEmpty())
                .flatMap(
                        c -> nullable(c, context).stream()
                                .flatMap(
                                        column -> finding(
                                                context.weigh(Work.SCAN, statement, c.table()),
                                                "`" + c.table() + "." + column
                                                        + "` may be NULL, so that this key scans all of `" + c.table()
                                                        + "` under an ACCESS EXCLUSIVE lock",
                                                c.head(),
                                                "make the column NOT NULL first, in a way that does not block (set-not-null-scans-table)")));
    }

    private static Optional<String> nullable(Command command, Context context) {
        return context.before(command.statement())
                .relation(command.table())
                .flatMap(table -> table.index(command.definition().text("indexname"))
                        .flatMap(index -> index.columns().stream()
                                .filter(c -> table.column(c)
                                        .filter(known -> !known.notNull())
                                        .isPresent())
                                .filter(c -> !table.provesNotNull(c))
                                .findFirst()));
    }
}
