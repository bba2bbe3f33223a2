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
 * Dead rows are read with the living ones, from memory that others need; autovacuum takes them at a fifth, so that more says
 * it does not come or is held back.
 */
final class TableBloat implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "a table of which much is dead rows");
    }

    private static final long MANY = 10_000;
    private static final double SHARE = 0.4;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.tables().stream()
                .filter(table -> table.upkeep().dead() >= MANY && share(table) >= SHARE)
                .map(
                        table -> finding(
                                Amounts.percent(share(table)) + " of `" + table.name() + "` is dead rows ("
                                        + Amounts.count(table.upkeep().dead()) + ")",
                                table.object(),
                                "`VACUUM (VERBOSE, ANALYZE) " + table.name().quoted()
                                        + "` tells what it cannot remove; if it can: `ALTER TABLE ... SET (autovacuum_vacuum_scale_factor = 0.02)`"));
    }

    private static double share(LiveTable table) {
        return (double) table.upkeep().dead()
                / (table.upkeep().dead() + table.upkeep().live());
    }
}
