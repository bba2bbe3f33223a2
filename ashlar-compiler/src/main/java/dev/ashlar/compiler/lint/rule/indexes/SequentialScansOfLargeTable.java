package dev.ashlar.compiler.lint.rule.indexes;

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
 * A scan of the whole table for each query costs by the size of the table; an index is missing, or the queries cannot use
 * it.
 */
final class SequentialScansOfLargeTable implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.INDEXES, "a large table that is mostly read from end to end");
    }

    private static final long LARGE = 10_000;
    private static final long OFTEN = 1_000;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.tables().stream()
                .filter(table -> table.upkeep().live() >= LARGE
                        && isScanned(table.activity(), table.upkeep().live()))
                .map(table -> finding(
                        "`" + table.name() + "` ("
                                + Amounts.count(table.upkeep().live()) + " rows) was read from end to end "
                                + Amounts.count(table.activity().sequentialScans()) + " times, by an index "
                                + Amounts.count(table.activity().indexScans()) + " times",
                        table.object(),
                        "find the queries in pg_stat_statements, and `ashlar explain` them: it names the index"));
    }

    /** Scans that stop early, for LIMIT or EXISTS, read few rows each and are no reason for an index. */
    private static boolean isScanned(LiveTable.Activity activity, long rows) {
        return activity.sequentialScans() >= OFTEN
                && activity.sequentialScans() > activity.indexScans()
                && activity.rowsReadBySequentialScans() / activity.sequentialScans() >= rows / 2;
    }
}
