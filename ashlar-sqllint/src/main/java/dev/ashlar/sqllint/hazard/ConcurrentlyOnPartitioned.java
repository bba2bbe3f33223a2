package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Shown;
import java.util.stream.Stream;

/** A partitioned table's index cannot be built concurrently: PostgreSQL says so when it runs. */
final class ConcurrentlyOnPartitioned implements Hazard {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        Node tree = statement.tree();
        String table = Names.table(tree.child("relation"));
        boolean refused = statement.is("IndexStmt")
                && tree.flag("concurrent")
                && tree.child("relation").flag("inh")
                && context.before(statement).isPartitioned(table);
        return refused
                ? Stream.of(
                        finding(
                                "`" + table
                                        + "` is partitioned, and PostgreSQL builds no index of such a table concurrently (0A000)",
                                Places.head(statement),
                                "CREATE INDEX ... ON ONLY " + Shown.sql(table)
                                        + ", then CREATE INDEX CONCURRENTLY on each partition, then ALTER INDEX ... ATTACH PARTITION each"))
                : Stream.empty();
    }
}
