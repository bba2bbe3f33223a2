package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An UPDATE or DELETE of every row holds a lock on each until it commits, doubles the table, and makes replicas late. */
final class UnbatchedWrite implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        Node tree = statement.tree();
        boolean writes = statement.is("UpdateStmt") || statement.is("DeleteStmt");
        boolean all = writes && !tree.has("usingClause") && !tree.has("fromClause") && isOfEveryRow(tree);
        String table = Names.table(tree.child("relation"));
        return all
                        && !context.isNew(table, statement)
                        && !context.steps().isBackfill(statement)
                        && BackfillUnderLock.lockedBefore(statement, context).isEmpty()
                ? finding(
                        context.weigh(Work.REWRITE, statement, table),
                        "this " + (statement.is("UpdateStmt") ? "UPDATE changes" : "DELETE takes") + " every row of `"
                                + table + "` in one transaction",
                        Places.head(statement),
                        help(statement, table))
                : Stream.empty();
    }

    /** Without WHERE, or where the column that it fills is empty still: of a new column that is all of them. */
    private static boolean isOfEveryRow(Node tree) {
        Node where = tree.child("whereClause");
        Set<String> filled =
                tree.list("targetList").stream().map(t -> t.text("name")).collect(Collectors.toSet());
        return !where.isPresent()
                || (where.is("NullTest")
                        && where.text("nulltesttype").equals("IS_NULL")
                        && filled.contains(Names.column(where.child("arg"))));
    }

    private static String help(Statement statement, String table) {
        return statement.is("UpdateStmt")
                ? "go by key ranges: `-- ashlar:backfill table=" + table + " key=id batch=1000` above it"
                : "go by key ranges, or TRUNCATE where nobody else uses the table";
    }
}
