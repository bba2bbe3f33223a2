package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Concurrently;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.state.Runner;
import java.util.stream.Stream;

/** Flyway keeps its lock in a transaction, whose snapshot a concurrent build waits for: for ever. */
final class FlywayLockBlocksConcurrently implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        boolean waits = Concurrently.is(statement.tree())
                && context.steps().runner() == Runner.FLYWAY
                && !context.setting().flywayLockOfSession();
        return waits
                ? Stream.of(finding(
                        "Flyway's own lock is an open transaction, and CONCURRENTLY waits until that is over, which it never is",
                        Places.head(statement),
                        "set `flyway.postgresql.transactional.lock=false` in flyway.conf (flyway#3497, #3682)"))
                : Stream.empty();
    }
}
