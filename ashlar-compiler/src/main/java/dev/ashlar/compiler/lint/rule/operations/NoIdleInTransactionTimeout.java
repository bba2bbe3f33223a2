package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/** An application that dies between two statements leaves its locks and holds vacuum back. */
final class NoIdleInTransactionTimeout implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.OPERATIONS, "transactions that may stay open for ever");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.setting("idle_in_transaction_session_timeout").stream()
                .filter(setting -> setting.number() == 0
                        && !Timeouts.everyRoleHas("idle_in_transaction_session_timeout", database))
                .map(setting -> finding(
                        "a transaction may stay open for ever while its client does nothing",
                        setting.object(),
                        "`ALTER ROLE ... SET idle_in_transaction_session_timeout = '60s'` for the application's role"));
    }
}
