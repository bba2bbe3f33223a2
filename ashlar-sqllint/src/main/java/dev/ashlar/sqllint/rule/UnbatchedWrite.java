package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** An UPDATE or DELETE of every row holds a lock on each until it commits, doubles the table, and makes replicas late. */
final class UnbatchedWrite implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        Node tree = statement.tree();
        boolean writes = statement.is("UpdateStmt") || statement.is("DeleteStmt");
        boolean all = writes && !tree.has("whereClause") && !tree.has("usingClause") && !tree.has("fromClause");
        return all
                        && !context.isNewHere(tree.child("relation"))
                        && !context.steps().isBackfill(statement)
                ? Stream.of(finding(statement))
                : Stream.empty();
    }

    private Diagnostic finding(Statement statement) {
        String table = Names.table(statement.tree().child("relation"));
        boolean update = statement.is("UpdateStmt");
        return finding(
                "this " + (update ? "UPDATE changes" : "DELETE takes") + " every row of `" + table
                        + "` in one transaction",
                Places.head(statement),
                update
                        ? "go by key ranges: `-- ashlar:backfill table=" + table + " key=id batch=1000` above it"
                        : "go by key ranges, or TRUNCATE where nobody else uses the table");
    }
}
