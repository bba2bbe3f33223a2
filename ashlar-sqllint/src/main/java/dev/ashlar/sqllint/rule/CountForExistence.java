package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** count(*) reads every row to answer whether there is one; EXISTS stops at the first. */
final class CountForExistence implements Rule {
    private static final Set<String> COMPARES = Set.of("=", ">", "<>", "<", ">=", "<=");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return statement.tree().all("A_Expr")
                .filter(e -> COMPARES.contains(Names.last(e, "name")))
                .filter(e -> asks(e.child("lexpr"), e.child("rexpr")) || asks(e.child("rexpr"), e.child("lexpr")))
                .map(e -> finding(
                        "this counts all rows to learn whether there is one",
                        Places.word(statement, counted(e)),
                        "write EXISTS (SELECT 1 FROM ...)"));
    }

    private static boolean asks(Node count, Node zero) {
        return !counts(count).isEmpty() && zero.is("A_Const") && zero.has("ival") && zero.child("ival").number("ival") == 0;
    }

    /** count(*) itself in a select list, or a subquery of nothing else. In HAVING it counts a group, which EXISTS cannot. */
    private static List<Node> counts(Node side) {
        if (!side.is("SubLink")) {
            return List.of();
        }
        return side.child("subselect").list("targetList").stream()
                .map(target -> target.child("val"))
                .filter(value -> Names.function(value).equals("count") && !side.child("subselect").has("groupClause"))
                .toList();
    }

    private static Node counted(Node comparison) {
        return Stream.of(comparison.child("lexpr"), comparison.child("rexpr"))
                .flatMap(side -> counts(side).stream())
                .findFirst()
                .orElse(comparison);
    }
}
