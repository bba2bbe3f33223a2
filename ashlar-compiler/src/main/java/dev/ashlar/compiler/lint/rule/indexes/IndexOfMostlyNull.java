package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.stream.Stream;

/**
 * Rows without a value are kept in a B-tree like any others. Nobody looks them up by it; a partial index leaves them out.
 */
final class IndexOfMostlyNull implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.INDEXES, "an index whose entries are mostly NULL");
    }

    private static final long LARGE = 1 << 20;
    private static final double MOSTLY = 0.8;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.indexes().stream()
                .filter(index ->
                        index.method().equals("btree") && index.keys().size() == 1 && index.predicate() == null)
                .filter(index ->
                        index.constraint() == null && !index.unique() && !index.partitionOf() && index.bytes() >= LARGE)
                .flatMap(index -> database.columnsOf(index.table())
                        .filter(column -> column.name().equals(index.keys().get(0)))
                        .flatMap(column -> column.statistics().stream())
                        .filter(statistics -> statistics.nullFraction() >= MOSTLY)
                        .map(statistics -> finding(
                                Amounts.percent(statistics.nullFraction()) + " of the index `" + index.name() + "` of `"
                                        + index.table() + "` is NULL",
                                index.object(),
                                "`CREATE INDEX CONCURRENTLY ... ON "
                                        + index.table().quoted() + " ("
                                        + Identifier.quote(index.keys().get(0)) + ") WHERE "
                                        + Identifier.quote(index.keys().get(0))
                                        + " IS NOT NULL`, then drop this one")));
    }
}
