package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Statements;
import java.util.stream.Stream;

/**
 * PostgreSQL answers tens of thousands of look-ups a second; when one alone makes thousands of them, for rows that change
 * seldom, a cache saves the round trips.
 */
final class ChooseCache implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "a look-up so frequent that a cache may be warranted");
    }

    private static final double OFTEN = 2_000;
    private static final double QUICK = 1;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.statements().stream()
                .filter(statement -> Statements.isSelect(statement) && statement.meanMillis() <= QUICK)
                .filter(statement -> Workload.callsPerSecond(statement, database) >= OFTEN
                        && statement.rows() <= 2 * statement.calls())
                .filter(statement -> Workload.tables(statement, database).anyMatch(table -> isRead(table.activity())))
                .limit(3)
                .map(
                        statement -> finding(
                                "is called " + Amounts.count(Math.round(Workload.callsPerSecond(statement, database)))
                                        + " times a second, in " + Amounts.millis(statement.meanMillis())
                                        + " each, for rows that seldom change: `" + Statements.shown(statement) + "`",
                                statement.object(),
                                "a cache in the application with an age of seconds first; Redis when several processes have to share it, or answers must take less than a millisecond"));
    }

    /** A hundred reads for each write. */
    private static boolean isRead(LiveTable.Activity activity) {
        return activity.indexScans() >= 100 * Math.max(1, activity.writes());
    }
}
