package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveStatement;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Statements;
import java.util.stream.Stream;

/** A sum over a large table that many ask for changes little from one to the next: compute it once, read it often. */
final class ChooseMaterializedView implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "an aggregate that is computed again and again");
    }

    private static final double SLOW = 500;
    private static final long OFTEN = 100;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.statements().stream()
                .filter(statement ->
                        Workload.aggregates(statement) && statement.meanMillis() >= SLOW && statement.calls() >= OFTEN)
                .filter(statement -> statement.rows() / statement.calls() <= 1_000)
                .limit(5)
                .map(statement -> finding(
                        "computes " + Amounts.count(Math.max(1, statement.rows() / statement.calls()), "row") + " in "
                                + Amounts.millis(statement.meanMillis()) + ", " + Amounts.count(statement.calls())
                                + " times: `" + Statements.shown(statement) + "`",
                        statement.object(),
                        help(statement, database)));
    }

    private static String help(LiveStatement statement, LiveDatabase database) {
        boolean guarded = Workload.tables(statement, database).anyMatch(LiveTable::rowSecurity);
        return guarded
                ? "keep the figures in a table with the tenant key and its policy, filled by a job: a materialized view has no policies"
                : "keep it as a materialized view with a unique index, `REFRESH MATERIALIZED VIEW CONCURRENTLY` by a job; if minutes of age will do";
    }
}
