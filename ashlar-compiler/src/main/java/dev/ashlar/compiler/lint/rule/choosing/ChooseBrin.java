package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveIndex;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where values grow with the table, the smallest and largest of each 128 pages find a range as well as a B-tree of
 * gigabytes.
 */
final class ChooseBrin implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "a BRIN index where a B-tree is a thousand times its size");
    }

    private static final long LARGE = 1L << 30;
    private static final double ORDERED = 0.95;
    private static final long PAGES = 128 * 8192;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.indexes().stream()
                .filter(index ->
                        index.method().equals("btree") && index.keys().size() == 1 && index.predicate() == null)
                .filter(index -> !index.unique() && index.constraint() == null)
                .flatMap(index -> database.table(index.table()).stream()
                        .filter(table -> table.sizes().heap() >= LARGE && isAppended(table.activity()))
                        .flatMap(table -> correlation(index, database).map(order -> ofIndex(index, table, order))));
    }

    private LiveFinding ofIndex(LiveIndex index, LiveTable table, double correlation) {
        return finding(
                "`" + index.table() + "." + index.keys().get(0) + "` follows the order of the rows (correlation "
                        + String.format(Locale.ROOT, "%.2f", Math.floor(correlation * 100) / 100)
                        + "): a BRIN index would take about "
                        + Amounts.bytes(Math.max(24 * 1024, table.sizes().heap() / PAGES * 24)) + ", `" + index.name()
                        + "` takes " + Amounts.bytes(index.bytes()),
                index.object(),
                "for ranges: `CREATE INDEX CONCURRENTLY ... USING brin ("
                        + Identifier.quote(index.keys().get(0))
                        + ") WITH (autosummarize = on)`; keep the B-tree where single rows or the newest few are asked for");
    }

    private static Stream<Double> correlation(LiveIndex index, LiveDatabase database) {
        return database.columnsOf(index.table())
                .filter(column -> column.name().equals(index.keys().get(0)))
                .flatMap(column -> column.statistics().stream())
                .flatMap(statistics -> Optional.ofNullable(statistics.correlation()).stream())
                .filter(order -> Math.abs(order) >= ORDERED);
    }

    /** Updates move rows to where there is room, and the order is lost. */
    private static boolean isAppended(LiveTable.Activity activity) {
        return activity.updated() - activity.hotUpdated() <= activity.inserted() / 20;
    }
}
