package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * The planner counts on what ANALYZE saw. When half of the rows have changed since, it joins in the wrong order and scans
 * where an index would do.
 */
final class StatisticsStale implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "a table whose statistics are of another time");
    }

    private static final long MANY = 10_000;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.tables().stream()
                .filter(table -> table.kind() == LiveTable.Kind.ORDINARY
                        && !database.server().replica()
                        && table.upkeep().live() >= MANY)
                .filter(table ->
                        table.upkeep().changedSinceAnalyze() > table.upkeep().live() / 2)
                .map(table -> finding(
                        Amounts.count(table.upkeep().changedSinceAnalyze()) + " rows of `" + table.name()
                                + "` have changed since "
                                + (table.upkeep().lastAnalyze() == null
                                        ? "ever: it was never analyzed"
                                        : "it was analyzed"),
                        table.object(),
                        "`ANALYZE " + table.name().quoted() + "`"));
    }
}
