package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Profile;
import java.util.stream.Stream;

/** Without it nobody can tell a query that waits for the disk from one that computes. */
final class TrackIoTimingOff implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.OPERATIONS, "a server that does not measure its disk")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.setting("track_io_timing").stream()
                .filter(setting -> !setting.isOn())
                .map(setting -> finding(
                        "`track_io_timing` is off: plans and statistics do not say how long the disk took",
                        setting.object(),
                        "`ALTER SYSTEM SET track_io_timing = on; SELECT pg_reload_conf()`"));
    }
}
