package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/** What was slow last night is known only when it was written down. */
final class NoSlowQueryLog implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.OPERATIONS, "a server that does not log slow statements");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.setting("log_min_duration_statement").stream()
                .filter(setting -> setting.number() == -1
                        && database.setting("auto_explain.log_min_duration")
                                .filter(s -> s.number() >= 0)
                                .isEmpty())
                .map(setting -> finding(
                        "slow statements are not logged",
                        setting.object(),
                        "`ALTER SYSTEM SET log_min_duration_statement = '100ms'; SELECT pg_reload_conf()`"));
    }
}
