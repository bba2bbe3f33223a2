package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveStatement;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Statements;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL reads whole rows; when most of its time goes into sums over a table of a hundred gigabytes, a column store
 * reads a hundredth of it.
 */
final class ChooseColumnStore implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "analysis that slows a transactional database down");
    }

    private static final double SHARE = 0.5;
    private static final double SLOW = 5_000;
    private static final long LARGE = 100L << 30;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        List<LiveStatement> analysis = database.statements().stream()
                .filter(statement -> Workload.aggregates(statement) && statement.meanMillis() >= SLOW)
                .filter(statement -> Workload.tables(statement, database)
                        .anyMatch(table -> table.sizes().total() >= LARGE))
                .toList();
        double share = Workload.share(analysis.stream(), database);
        return analysis.stream()
                .filter(statement -> share >= SHARE)
                .limit(1)
                .map(
                        statement -> finding(
                                "analysis takes " + Amounts.percent(share) + " of the time; most of it: `"
                                        + Statements.shown(statement) + "` (" + Amounts.millis(statement.meanMillis())
                                        + ")",
                                statement.object(),
                                "summary tables and a replica for reports first; if that is not enough, a column store fed by logical replication"));
    }
}
