package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.Set;
import java.util.stream.Stream;

/** Dropping a partition takes a moment; deleting a month of rows takes hours, and vacuum comes after. */
final class ChoosePartitions implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "a table larger than memory that loses its oldest rows by DELETE");
    }

    private static final long LARGE = 10L << 30;
    private static final long PAGE = 8192;
    private static final Set<String> TIMES = Set.of("timestamp with time zone", "timestamp without time zone", "date");

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        long memory = database.setting("effective_cache_size")
                .map(setting -> setting.number() * PAGE)
                .orElse(Long.MAX_VALUE);
        return database.tables().stream()
                .filter(table -> table.kind() == LiveTable.Kind.ORDINARY && table.partitionOf() == null)
                .filter(table -> table.sizes().total() >= Math.max(LARGE, memory) && losesOldRows(table.activity()))
                .flatMap(table -> database.columnsOf(table.name())
                        .filter(column -> column.notNull() && TIMES.contains(column.type()))
                        .limit(1)
                        .map(column -> finding(
                                "`" + table.name() + "` is "
                                        + Amounts.bytes(table.sizes().total())
                                        + ", more than the memory for caching, and lost "
                                        + Amounts.count(table.activity().deleted()) + " rows by DELETE",
                                table.object(),
                                "partition it by range of `" + column.name()
                                        + "`, and drop what is old: `/// @partitionBy(range, [...])`")));
    }

    private static boolean losesOldRows(LiveTable.Activity activity) {
        return activity.deleted() >= 1_000_000 && activity.deleted() >= activity.inserted() / 4;
    }
}
