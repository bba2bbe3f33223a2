package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
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
        Stream<Node> subqueries = statement.tree().all("A_Expr").filter(CountForExistence::isCompared);
        Stream<Node> whole = statement.tree().all("SelectStmt").flatMap(CountForExistence::targets);
        return Stream.concat(
                        subqueries.flatMap(e -> sides(e).flatMap(CountForExistence::countOf)),
                        whole.filter(CountForExistence::isCompared)
                                .flatMap(e -> sides(e).filter(CountForExistence::isCount)))
                .map(count -> finding(
                        "this counts all rows to learn whether there is one",
                        Places.word(statement, count),
                        "write EXISTS (SELECT 1 FROM ...)"));
    }

    private static boolean isCompared(Node expression) {
        return COMPARES.contains(Names.last(expression, "name"))
                && sides(expression).anyMatch(CountForExistence::isZero);
    }

    private static Stream<Node> sides(Node expression) {
        return Stream.of(expression.child("lexpr"), expression.child("rexpr"));
    }

    private static boolean isZero(Node side) {
        return side.has("ival") && side.child("ival").number("ival") == 0;
    }

    private static boolean isCount(Node side) {
        return Names.function(side).equals("count");
    }

    /** Of a subquery of nothing but a count. In HAVING it counts a group, which EXISTS cannot. */
    private static Stream<Node> countOf(Node side) {
        return side.is("SubLink")
                ? targets(side.child("subselect")).filter(CountForExistence::isCount)
                : Stream.empty();
    }

    private static Stream<Node> targets(Node select) {
        boolean one = select.list("targetList").size() == 1 && !select.has("groupClause") && select.has("fromClause");
        return one ? Stream.of(select.list("targetList").get(0).child("val")) : Stream.empty();
    }
}
