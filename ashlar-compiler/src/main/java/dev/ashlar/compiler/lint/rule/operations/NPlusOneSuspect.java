package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveStatement;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Statements;
import java.util.stream.Stream;

/**
 * As many calls of `... WHERE key = $1` as another statement returned rows: a loop in the application asks for each row what
 * one join would bring.
 */
final class NPlusOneSuspect implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "a look-up that is called once for each row of another statement");
    }

    private static final long OFTEN = 1_000;
    private static final double NEAR = 0.05;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.statements().stream()
                .filter(child -> child.calls() >= OFTEN)
                .flatMap(child -> Statements.lookedUp(child).stream()
                        .flatMap(table -> database.statements().stream()
                                .filter(parent -> feeds(parent, child, table))
                                .limit(1)
                                .map(parent -> finding(
                                        "is called once for each row of another statement ("
                                                + Amounts.count(child.calls()) + " calls, "
                                                + Amounts.count(parent.rows()) + " rows): `" + Statements.shown(child)
                                                + "`",
                                        child.object(),
                                        "ask for all at once, `WHERE ... = ANY($1)`, or join it to `"
                                                + Statements.shown(parent) + "`"))));
    }

    /** Another SELECT, of several rows a call and of another table, whose rows are as many as the calls. */
    private static boolean feeds(LiveStatement parent, LiveStatement child, String table) {
        return Statements.isSelect(parent)
                && parent.id() != child.id()
                && parent.rows() >= 2 * parent.calls()
                && Statements.lookedUp(parent).filter(table::equals).isEmpty()
                && Math.abs(child.calls() - parent.rows()) <= NEAR * child.calls();
    }
}
