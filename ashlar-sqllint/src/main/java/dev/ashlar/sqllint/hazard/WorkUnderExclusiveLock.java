package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import java.util.Set;
import java.util.stream.Stream;

/** What comes after ALTER TABLE in its transaction makes its lock longer. */
final class WorkUnderExclusiveLock implements Hazard {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        boolean works = Set.of("IndexStmt", "DoStmt", "CallStmt", "RefreshMatViewStmt")
                        .contains(statement.tree().type())
                || (statement.is("SelectStmt") && statement.tree().has("fromClause"));
        boolean onNew = statement.is("IndexStmt")
                && context.isNew(Names.table(statement.tree().child("relation")), statement);
        return works && !onNew
                ? BackfillUnderLock.lockedBefore(statement, context).stream()
                        .map(locked -> finding(
                                        "`" + locked + "` stays locked, also for readers, while this runs",
                                        Places.head(statement),
                                        "give it a transaction of its own: `-- ashlar:step` above it, or a migration of its own")
                                .fix(context.rewritten(
                                        statement,
                                        "run it in a step of its own",
                                        Part.step(statement.span().text()))))
                : Stream.empty();
    }
}
