package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import dev.ashlar.sqllint.rule.Work;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CREATE INDEX lets nobody write to the table until it is built. CONCURRENTLY lets them. */
final class IndexBlocksWrites implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        Node tree = statement.tree();
        String table = Names.table(tree.child("relation"));
        boolean blocks = statement.is("IndexStmt")
                && !tree.flag("concurrent")
                && !tree.child("relation").text("relpersistence").equals("t")
                && !context.isNew(table, statement);
        if (!blocks) {
            return Stream.empty();
        }
        return context.before(statement).isPartitioned(table)
                ? ofPartitioned(statement, context, table)
                : ofTable(statement, context, table);
    }

    private Stream<Diagnostic> ofTable(Statement statement, Context context, String table) {
        return finding(
                        context.weigh(Work.BUILD, statement, table),
                        "writes to `" + table + "` wait until this index is built",
                        Places.head(statement),
                        "write CREATE INDEX CONCURRENTLY, in a file of its own or under `-- ashlar:step no-transaction`")
                .map(finding -> finding.fix(fix(statement, context)));
    }

    /** ON ONLY makes the parent's index alone, in no time. */
    private Stream<Diagnostic> ofPartitioned(Statement statement, Context context, String table) {
        return statement.tree().child("relation").flag("inh")
                ? finding(
                        context.weigh(Work.BUILD, statement, table),
                        "writes to `" + table + "` and all its partitions wait until this index is built",
                        Places.head(statement),
                        "make it ON ONLY " + table
                                + ", then CREATE INDEX CONCURRENTLY on each partition, then ALTER INDEX ... ATTACH PARTITION each")
                : Stream.empty();
    }

    private static @Nullable Fix fix(Statement statement, Context context) {
        String sql = statement.span().text().replaceFirst("(?i)^(CREATE\\s+(?:UNIQUE\\s+)?INDEX)", "$1 CONCURRENTLY");
        return sql.equals(statement.span().text())
                ? null
                : context.rewritten(statement, "build it CONCURRENTLY", Part.alone(sql));
    }
}
