package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** One NULL among the subquery's rows makes NOT IN find nothing; and PostgreSQL cannot join it. */
final class NotInSubquery implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return statement
                .tree()
                .all("BoolExpr")
                .filter(not -> not.text("boolop").equals("NOT_EXPR"))
                .map(not -> not.list("args").get(0))
                .filter(link -> link.is("SubLink") && link.text("subLinkType").equals("ANY_SUBLINK") && isIn(link))
                .map(link -> finding(
                        "NOT IN finds nothing when the subquery gives a single NULL",
                        Places.word(statement, link),
                        "write NOT EXISTS (SELECT 1 FROM ... WHERE ...)"));
    }

    /** {@code = ANY} says its operator; IN does not. */
    private static boolean isIn(Node link) {
        return !link.has("operName");
    }
}
