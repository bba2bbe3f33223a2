package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * The counters are old enough, rows have died, and no vacuum has come: it is off, or too few workers have too much to do.
 */
final class TableNeverVacuumed implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "a table with dead rows that vacuum never visited");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.tables().stream()
                .filter(table -> !database.server().replica()
                        && database.server().counted().compareTo(config.statisticsAge()) >= 0)
                .filter(table ->
                        table.upkeep().lastVacuum() == null && table.upkeep().dead() >= 1_000)
                .filter(table -> table.upkeep().dead() >= table.upkeep().live() / 4)
                .map(table -> finding(
                        "`" + table.name() + "` has "
                                + Amounts.count(table.upkeep().dead()) + " dead rows and was not vacuumed in "
                                + database.server().counted().toDays() + " days",
                        table.object(),
                        "`VACUUM (ANALYZE) " + table.name().quoted()
                                + "`, then see whether autovacuum is off for it or its workers are busy"));
    }
}
