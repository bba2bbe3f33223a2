package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** Without ORDER BY a LIMIT gives any rows: others on the next page, others after a VACUUM. */
final class LimitWithoutOrderBy implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Selects.thatReturnRows(statement)
                .filter(select -> select.has("limitCount") || select.has("limitOffset"))
                .filter(select -> !select.has("sortClause") && select.has("fromClause"))
                .filter(select -> !isWhole(select))
                .map(select -> finding(
                        "which rows this LIMIT gives is left to chance",
                        Places.word(statement, select.child(select.has("limitCount") ? "limitCount" : "limitOffset")),
                        "add ORDER BY over columns that together are unique"));
    }

    /** One row of aggregates, no row, or any row to see whether there is one. */
    private static boolean isWhole(Node select) {
        Node count = select.child("limitCount");
        boolean none = count.has("ival") && count.child("ival").number("ival") == 0;
        boolean aggregates = !select.has("groupClause")
                && select.list("targetList").stream().allMatch(t -> Selects.isAggregate(t.child("val")));
        boolean constant =
                select.list("targetList").stream().allMatch(t -> t.child("val").is("A_Const"));
        return none || aggregates || constant || count.flag("isnull");
    }
}
