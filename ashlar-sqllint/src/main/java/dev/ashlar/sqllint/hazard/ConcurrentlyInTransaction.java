package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Concurrently;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import java.util.stream.Stream;

/** PostgreSQL refuses CONCURRENTLY in a transaction, and a file of several statements runs in one. */
final class ConcurrentlyInTransaction implements Hazard {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Concurrently.is(statement.tree()) && context.steps().inTransaction(statement)
                ? Stream.of(finding(
                                "CONCURRENTLY cannot run inside a transaction block, and this file has other statements",
                                Places.head(statement),
                                "give it a file of its own, or a step: `-- ashlar:step no-transaction` above it; after a failure drop"
                                        + " the INVALID index first")
                        .fix(context.rewritten(
                                statement,
                                "run it in a step of its own",
                                Part.alone(statement.span().text()))))
                : Stream.empty();
    }
}
