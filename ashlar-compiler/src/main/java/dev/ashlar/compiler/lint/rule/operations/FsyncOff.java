package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * Without fsync a commit is only in the memory of the operating system: a power cut leaves a database that may not start.
 */
final class FsyncOff implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.OPERATIONS, "a server that loses data in a power cut");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.setting("fsync").stream()
                .filter(setting -> !setting.isOn())
                .map(setting -> finding(
                        "`fsync` is off: a crash of the machine can destroy the whole database",
                        setting.object(),
                        "`ALTER SYSTEM SET fsync = on; SELECT pg_reload_conf()`"));
    }
}
