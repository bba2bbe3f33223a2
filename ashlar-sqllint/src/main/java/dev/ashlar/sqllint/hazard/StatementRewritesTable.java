package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** SET LOGGED, SET ACCESS METHOD, CLUSTER, VACUUM FULL and SET EXPRESSION write a table anew while nobody gets in. */
final class StatementRewritesTable implements Hazard {
    private static final Map<String, String> KINDS = Map.of(
            "AT_SetLogged", "SET LOGGED",
            "AT_SetUnLogged", "SET UNLOGGED",
            "AT_SetAccessMethod", "SET ACCESS METHOD",
            "AT_SetExpression", "SET EXPRESSION",
            "AT_SetTableSpace", "SET TABLESPACE");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Stream.concat(commands(statement, context), whole(statement))
                .filter(found -> !context.isNew(found.table(), statement))
                .flatMap(found -> finding(
                        context.weigh(Work.REWRITE, statement, found.table()),
                        found.what() + " writes "
                                + (found.table().isEmpty() ? "every table" : "`" + found.table() + "`")
                                + " and its indexes anew while nobody reads or writes it",
                        Places.head(statement),
                        "do it while nobody works, or with pg_repack or pg_squeeze, which copy it beside and swap"));
    }

    /** What is done to which table. */
    private record Found(String what, String table) {}

    private static Stream<Found> commands(Statement statement, Context context) {
        return Command.in(statement, context)
                .filter(c -> KINDS.containsKey(c.node().text("subtype")))
                .map(c -> new Found(String.valueOf(KINDS.get(c.node().text("subtype"))), c.table()));
    }

    private static Stream<Found> whole(Statement statement) {
        Node tree = statement.tree();
        if (statement.is("ClusterStmt")) {
            return Stream.of(new Found("CLUSTER", Names.table(tree.child("relation"))));
        }
        boolean full = statement.is("VacuumStmt")
                && tree.list("options").stream().anyMatch(o -> o.text("defname").equals("full"));
        List<String> tables = tree.list("rels").stream()
                .map(r -> Names.table(r.child("relation")))
                .toList();
        return full
                ? (tables.isEmpty() ? Stream.of("") : tables.stream()).map(table -> new Found("VACUUM FULL", table))
                : Stream.empty();
    }
}
