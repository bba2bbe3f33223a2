package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/** A query without an end holds its connection, its locks and the old rows of every table. */
final class NoStatementTimeout implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.OPERATIONS, "statements that may run for ever");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.setting("statement_timeout").stream()
                .filter(setting -> setting.number() == 0 && !Timeouts.everyRoleHas("statement_timeout", database))
                .map(setting -> finding(
                        "no statement is ever stopped",
                        setting.object(),
                        "`ALTER ROLE ... SET statement_timeout = '30s'` for the application's role"));
    }
}
