package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/** While it is open vacuum removes nothing that died since, in any table, and its locks stand. */
final class TransactionLeftOpen implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "a transaction that has been open for more than an hour");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        long seconds = database.server().connections().oldestTransaction();
        return Stream.of(database.server().object())
                .filter(object -> seconds >= 3_600)
                .map(
                        object -> finding(
                                "a transaction has been open for " + seconds / 3_600 + " h " + seconds % 3_600 / 60
                                        + " min",
                                object,
                                "find it with `SELECT pid, state, query FROM pg_stat_activity ORDER BY xact_start`, end it with `SELECT pg_terminate_backend(pid)`"));
    }
}
