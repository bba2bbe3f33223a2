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
 * An update that touches an indexed column writes to every index of the table. Many indexes and few HOT updates are a table
 * that pays for reads it does not get.
 */
final class ManyIndexesOnHotTable implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.INDEXES, "a table with many indexes that is mostly written");
    }

    private static final int MANY = 6;
    private static final long OFTEN = 100_000;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.tables().stream()
                .filter(table -> indexes(table, database) >= MANY && isMostlyWritten(table.activity()))
                .map(
                        table -> finding(
                                "`" + table.name() + "` has " + indexes(table, database) + " indexes, was written "
                                        + Amounts.count(table.activity().writes()) + " times and read by an index "
                                        + Amounts.count(table.activity().indexScans()) + " times",
                                table.object(),
                                "drop those that unused-index and duplicate-index name; leave columns that change often out of the rest, so that updates are HOT"));
    }

    private static long indexes(LiveTable table, LiveDatabase database) {
        return database.indexesOf(table.name()).count();
    }

    private static boolean isMostlyWritten(LiveTable.Activity activity) {
        return activity.writes() >= OFTEN
                && activity.writes() > activity.indexScans() + activity.sequentialScans()
                && activity.hotUpdated() <= activity.updated() / 2;
    }
}
