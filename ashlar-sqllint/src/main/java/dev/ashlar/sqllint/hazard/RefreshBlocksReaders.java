package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import dev.ashlar.sqllint.rule.Work;
import dev.ashlar.sqllint.state.StateIndex;
import java.util.stream.Stream;

/** REFRESH MATERIALIZED VIEW keeps readers out until its query is done. CONCURRENTLY lets them read the old rows. */
final class RefreshBlocksReaders implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        Node tree = statement.tree();
        String view = Names.table(tree.child("relation"));
        boolean blocks = statement.is("RefreshMatViewStmt")
                && !tree.flag("concurrent")
                && !tree.flag("skipData")
                && !context.isNew(view, statement);
        if (!blocks) {
            return Stream.empty();
        }
        boolean unique = context.before(statement)
                .relation(view)
                .filter(r -> r.indexes().stream().anyMatch(StateIndex::unique))
                .isPresent();
        String sql = statement.span().text().replaceFirst("(?i)^(REFRESH\\s+MATERIALIZED\\s+VIEW)", "$1 CONCURRENTLY");
        return finding(
                        context.weigh(Work.SCAN, statement, view),
                        "nobody reads `" + view + "` until its query is done",
                        Places.head(statement),
                        "write REFRESH MATERIALIZED VIEW CONCURRENTLY"
                                + (unique ? "" : "; it needs a unique index over all rows"))
                .map(d -> unique ? d.fix(context.rewritten(statement, "refresh it CONCURRENTLY", Part.same(sql))) : d);
    }
}
