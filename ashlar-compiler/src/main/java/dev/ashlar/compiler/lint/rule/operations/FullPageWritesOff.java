package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/** A page that is half written when the power goes cannot be mended from the log unless the log has it whole. */
final class FullPageWritesOff implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.OPERATIONS, "a server that a torn page can corrupt");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.setting("full_page_writes").stream()
                .filter(setting -> !setting.isOn())
                .map(setting -> finding(
                        "`full_page_writes` is off: a crash in the middle of a write can corrupt a page for good",
                        setting.object(),
                        "`ALTER SYSTEM SET full_page_writes = on; SELECT pg_reload_conf()`"));
    }
}
