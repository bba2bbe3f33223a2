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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** DROP INDEX takes ACCESS EXCLUSIVE on the table: readers too wait while it waits. CONCURRENTLY does without. */
final class DropIndexBlocksQueries implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        Node tree = statement.tree();
        boolean drops =
                statement.is("DropStmt") && tree.text("removeType").equals("OBJECT_INDEX") && !tree.flag("concurrent");
        return drops
                ? tree.list("objects").stream()
                        .map(object -> Names.table(object.names("items")))
                        .filter(index -> blocks(index, statement, context))
                        .limit(1)
                        .map(index -> finding(
                                        "every query on the table of `" + index
                                                + "` waits while this waits for its lock",
                                        Places.head(statement),
                                        "write DROP INDEX CONCURRENTLY, in a file of its own or under `-- ashlar:step no-transaction`")
                                .fix(fix(statement, context)))
                : Stream.empty();
    }

    /** A partitioned table's index has no concurrent form, and a constraint's cannot be dropped at all. */
    private static boolean blocks(String index, Statement statement, Context context) {
        return context.before(statement)
                .tableOf(index)
                .map(table -> !context.isNew(table.name(), statement)
                        && !context.isSmall(table.name(), statement)
                        && !table.isPartitioned()
                        && table.constraint(index).isEmpty())
                .orElse(true);
    }

    /** CONCURRENTLY takes one index, and no CASCADE. */
    private static @Nullable Fix fix(Statement statement, Context context) {
        Node tree = statement.tree();
        boolean one = tree.list("objects").size() == 1 && !tree.text("behavior").equals("DROP_CASCADE");
        String sql = statement.span().text().replaceFirst("(?i)^(DROP\\s+INDEX)", "$1 CONCURRENTLY");
        return one ? context.rewritten(statement, "drop it CONCURRENTLY", Part.alone(sql)) : null;
    }
}
