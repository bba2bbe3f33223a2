package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Concurrently;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import dev.ashlar.sqllint.rule.Work;
import dev.ashlar.sqllint.state.Relation;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** REINDEX lets nobody write to the table, and nobody read by that index, until it is done. */
final class ReindexBlocksWrites implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        Node tree = statement.tree();
        boolean blocks = statement.is("ReindexStmt") && !Concurrently.is(tree);
        if (!blocks) {
            return Stream.empty();
        }
        boolean index = tree.text("kind").equals("REINDEX_OBJECT_INDEX");
        String name = tree.has("relation") ? Names.table(tree.child("relation")) : tree.text("name");
        String table = index
                ? context.before(statement).tableOf(name).map(Relation::name).orElse(name)
                : name;
        return finding(
                        context.weigh(Work.BUILD, statement, table),
                        "writes to the table" + (index ? " of `" : " `") + name
                                + "` wait until it is indexed again, and so do reads by that index",
                        Places.head(statement),
                        "write REINDEX (CONCURRENTLY), by itself; after a failure drop what is left as `..._ccnew`")
                .map(d -> d.fix(fix(statement, context)));
    }

    private static @Nullable Fix fix(Statement statement, Context context) {
        boolean plain = statement.tree().list("params").isEmpty()
                && Set.of("REINDEX_OBJECT_INDEX", "REINDEX_OBJECT_TABLE")
                        .contains(statement.tree().text("kind"));
        String sql = statement.span().text().replaceFirst("(?i)^(REINDEX\\s+(?:INDEX|TABLE))", "$1 CONCURRENTLY");
        return plain ? context.rewritten(statement, "reindex CONCURRENTLY", Part.alone(sql)) : null;
    }
}
