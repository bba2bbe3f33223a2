package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** PostgreSQL refuses CONCURRENTLY in a transaction, and a file of several statements runs in one. */
final class ConcurrentlyInTransaction implements Rule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return isConcurrent(statement.tree()) && context.steps().inTransaction(statement)
                ? Stream.of(finding(
                        "CONCURRENTLY cannot run inside a transaction block, and this file has other statements",
                        Places.head(statement),
                        "give it a file of its own, or a step: `-- ashlar:step no-transaction` above it; after a failure drop the"
                                + " INVALID index first"))
                : Stream.empty();
    }

    private static boolean isConcurrent(Node tree) {
        boolean reindex = tree.is("ReindexStmt")
                && tree.list("params").stream().anyMatch(p -> p.text("defname").equals("concurrently"));
        boolean detach = tree.list("cmds").stream()
                .map(command -> command.child("def"))
                .anyMatch(partition -> partition.flag("concurrent"));
        return reindex || detach || (tree.flag("concurrent") && !tree.is("RefreshMatViewStmt"));
    }
}
