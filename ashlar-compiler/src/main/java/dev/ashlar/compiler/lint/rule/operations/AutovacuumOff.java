package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/** Without autovacuum dead rows stay, statistics grow old, and transaction ids run towards the end. */
final class AutovacuumOff implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.OPERATIONS, "a server that does not clean up");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.setting("autovacuum").stream()
                .filter(setting -> !setting.isOn())
                .map(setting -> finding(
                        "`autovacuum` is off: dead rows stay, and the planner works with old statistics",
                        setting.object(),
                        "`ALTER SYSTEM SET autovacuum = on; SELECT pg_reload_conf()`"));
    }
}
