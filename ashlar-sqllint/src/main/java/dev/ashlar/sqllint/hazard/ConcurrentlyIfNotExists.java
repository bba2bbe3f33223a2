package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Shown;
import java.util.stream.Stream;

/** IF NOT EXISTS takes the INVALID index that a failed build left behind for the one that is wanted, and says that all is well. */
final class ConcurrentlyIfNotExists implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        Node tree = statement.tree();
        boolean skips = statement.is("IndexStmt") && tree.flag("concurrent") && tree.flag("if_not_exists");
        if (!skips || context.steps().areAshlars()) {
            return Stream.empty();
        }
        String index = tree.text("idxname");
        boolean invalid = context.before(statement)
                .tableOf(index)
                .flatMap(table -> table.index(index))
                .filter(i -> !i.valid())
                .isPresent();
        String message = invalid
                ? "`" + index + "` is there and INVALID, and this steps over it"
                : "when a build of `" + index
                        + "` fails, the next run takes the INVALID index that is left for this one";
        return Stream.of(new Diagnostic(
                invalid ? Severity.ERROR : Severity.WARNING,
                code(),
                message,
                Places.head(statement),
                "write `DROP INDEX CONCURRENTLY IF EXISTS " + Shown.sql(index)
                        + "` before it, and leave IF NOT EXISTS out"));
    }
}
