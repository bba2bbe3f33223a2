package dev.ashlar.sqllint.rule;

import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Questions about queries that several rules ask. */
final class Selects {
    private static final Set<String> AGGREGATES = Set.of(
            "count",
            "sum",
            "min",
            "max",
            "avg",
            "bool_and",
            "bool_or",
            "array_agg",
            "json_agg",
            "jsonb_agg",
            "string_agg");

    private Selects() {}

    /**
     * Queries whose rows somebody reads. Left out: those in EXISTS or IN, where the order of rows has no say, and those that take work from a
     * queue with FOR UPDATE, where any row will do.
     */
    static Stream<Node> thatReturnRows(Statement statement) {
        List<Node> found = new ArrayList<>();
        collect(statement.tree(), found);
        return found.stream();
    }

    private static void collect(Node node, List<Node> found) {
        if (node.is("SelectStmt") && !node.has("lockingClause")) {
            found.add(node);
        }
        for (Node child : node.children()) {
            if (!child.is("SubLink")) {
                collect(child, found);
            }
        }
    }

    static boolean isAggregate(Node value) {
        return AGGREGATES.contains(Names.function(value));
    }
}
