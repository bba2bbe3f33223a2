package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Concurrently;
import dev.ashlar.sqllint.rule.Context;
import java.util.stream.Stream;

/** A concurrent build waits for every older transaction, also of other tables, and a lock_timeout ends it there: what is left is an INVALID index. */
final class ConcurrentlyWithLockTimeout implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        boolean builds =
                Concurrently.is(statement.tree()) && (statement.is("IndexStmt") || statement.is("ReindexStmt"));
        boolean limited = context.steps()
                .before(statement)
                .filter(LockTimeout::names)
                .reduce((first, second) -> second)
                .filter(LockTimeout::limitsSession)
                .isPresent();
        return builds && limited && !context.steps().areAshlars()
                ? Stream.of(finding(
                        "this build waits for every transaction that is open, and its lock_timeout ends it with an INVALID index",
                        Places.head(statement),
                        "`SET lock_timeout = 0` before it: it holds nobody up while it waits; `ashlar migrate deploy` does so and tells"
                                + " whom it waits for"))
                : Stream.empty();
    }
}
